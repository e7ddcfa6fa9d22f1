import { useState } from 'react'
import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { fail, succeed } from '../../../domain/lib'
import { DEFAULT_PANE_SETTINGS } from '../../../usecases/paneMemory'
import type { HostProblem } from '../../../usecases/ports'
import { PrimaryAction } from '../../components/PrimaryAction'
import { ScreenFrame } from '../../components/ScreenFrame'
import { Section } from '../../components/Section'
import { useDesk } from '../../desk/DeskContext'
import { useWork } from '../../hooks/useWork'
import { useText } from '../../text/TextContext'
import { LanguageChoice } from './LanguageChoice'
import { LightBands } from './LightBands'
import { SavedNote } from './SavedNote'
import { SelfCheck } from './SelfCheck'
import type { SettingsDraft } from './settingsDraft'
import { draftOf, faultsOf, settingsOf } from './settingsDraft'
import { Tolerance } from './Tolerance'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  start: { alignSelf: 'flex-start' },
})

/** 设置: what a city decides itself, the language, and what this Excel can do. */
export function Settings() {
  const styles = useStyles()
  const text = useText().settings
  const { workbook, memory, change } = useDesk()
  const [draft, setDraft] = useState(() => draftOf(memory.settings))
  const saving = useWork<void, HostProblem>()
  const faults = faultsOf(draft, memory.settings)
  const type = (changes: Partial<SettingsDraft>) => {
    setDraft({ ...draft, ...changes })
    saving.reset()
  }
  const save = () =>
    saving.start(async () => {
      const problem = await change({ settings: settingsOf(draft, memory.settings) })
      return problem ? fail(problem) : succeed(undefined)
    })
  const running = saving.state.kind === 'running'
  const action = (
    <>
      <SavedNote state={saving.state} />
      <PrimaryAction label={running ? text.saving : text.save} disabled={running || faults.length > 0} onClick={save} />
    </>
  )
  return (
    <ScreenFrame action={action}>
      <LanguageChoice />
      <Section title={text.bands}>
        <Body1>{text.about}</Body1>
        <Tolerance
          typed={draft.tolerance}
          faulty={faults.includes('tolerance')}
          onType={(tolerance) => type({ tolerance })}
        />
        <LightBands draft={draft} faulty={faults.includes('bands')} onType={type} />
        <Button className={styles.start} size="small" onClick={() => type(draftOf(DEFAULT_PANE_SETTINGS))}>
          {text.defaults}
        </Button>
      </Section>
      <SelfCheck workbook={workbook} />
      <Caption1 className={styles.quiet}>{text.theme}</Caption1>
    </ScreenFrame>
  )
}
