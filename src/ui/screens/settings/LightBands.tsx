import { Body1, Caption1, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useText } from '../../text/TextContext'
import type { SettingsDraft } from './settingsDraft'

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } })

export interface LightBandsProps {
  readonly draft: SettingsDraft
  readonly faulty: boolean
  readonly onType: (changes: Partial<SettingsDraft>) => void
}

/** Where 正常 ends and 关注 ends; everything lower is 滞后. */
export function LightBands({ draft, faulty, onType }: LightBandsProps) {
  const styles = useStyles()
  const { settings } = useText()
  const limit = (light: 'normal' | 'watch', key: 'normalFrom' | 'watchFrom') => (
    <Field
      label={settings.from(settings.lights[light])}
      {...(faulty && key === 'watchFrom' ? { validationMessage: settings.outOfOrder } : {})}
    >
      <Input
        value={draft[key]}
        inputMode="decimal"
        contentAfter={settings.points}
        onChange={(_, { value }) => onType({ [key]: value })}
      />
    </Field>
  )
  return (
    <>
      {limit('normal', 'normalFrom')}
      {limit('watch', 'watchFrom')}
      <Body1>{settings.below(settings.lights.behind)}</Body1>
      <Caption1 className={styles.quiet}>{settings.bandsHint}</Caption1>
    </>
  )
}
