import { useMemo, useState } from 'react'
import { Body1, Button, Checkbox, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import type { Campaign, UnitCode } from '../../../domain/model'
import { campaignCode } from '../../../domain/model'
import type { ImportedPlan } from '../../../usecases/importPlan'
import { useText } from '../../text/TextContext'
import { unitsNamed, unitsOfCampaign } from './unitsInPlan'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    /** Five units and a half: the half says that there are more. */
    height: '184px',
    overflowY: 'auto',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  none: { padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
  bar: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS },
})

interface CampaignChoiceProps {
  readonly campaigns: readonly Campaign[]
  readonly campaign: string
  readonly onChoose: (campaign: string) => void
}

function CampaignChoice({ campaigns, campaign, onChoose }: CampaignChoiceProps) {
  const { setUp } = useText()
  return (
    <Field label={setUp.campaign}>
      <Select value={campaign} onChange={(_, { value }) => onChoose(value)}>
        <option value="">{setUp.everyCampaign}</option>
        {campaigns.map(({ code, shortName }) => (
          <option key={code} value={code} lang="zh-CN">
            {shortName}
          </option>
        ))}
      </Select>
    </Field>
  )
}

export interface UnitPickerProps {
  readonly plan: ImportedPlan
  readonly chosen: ReadonlySet<UnitCode>
  readonly onChoose: (chosen: ReadonlySet<UnitCode>) => void
}

/** Units by name, by campaign, one by one or all that are listed. */
export function UnitPicker({ plan: { plan, index }, chosen, onChoose }: UnitPickerProps) {
  const styles = useStyles()
  const { setUp } = useText()
  const [typed, setTyped] = useState('')
  const [campaign, setCampaign] = useState('')
  const ofCampaign = useMemo(
    () => unitsOfCampaign(index, campaign === '' ? null : campaignCode(campaign)),
    [index, campaign],
  )
  const shown = unitsNamed(index, ofCampaign, typed)
  const toggle = (unit: UnitCode, wanted: boolean) => {
    const next = new Set(chosen)
    if (wanted) next.add(unit)
    else next.delete(unit)
    onChoose(next)
  }
  return (
    <>
      <CampaignChoice campaigns={plan.campaigns} campaign={campaign} onChoose={setCampaign} />
      <Field label={setUp.search}>
        <Input type="search" value={typed} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <div className={styles.list} role="group" aria-label={setUp.units}>
        {shown.length === 0 && <Body1 className={styles.none}>{setUp.noneFound}</Body1>}
        {shown.map((unit) => (
          <Checkbox
            key={unit}
            lang="zh-CN"
            label={index.units.get(unit)?.name ?? unit}
            checked={chosen.has(unit)}
            onChange={(_, { checked }) => toggle(unit, checked === true)}
          />
        ))}
      </div>
      <Body1>{setUp.chosen(chosen.size, index.reportingUnits().length)}</Body1>
      <div className={styles.bar}>
        <Button size="small" disabled={shown.length === 0} onClick={() => onChoose(new Set([...chosen, ...shown]))}>
          {setUp.chooseShown(shown.length)}
        </Button>
        <Button size="small" disabled={chosen.size === 0} onClick={() => onChoose(new Set())}>
          {setUp.dropShown}
        </Button>
      </div>
    </>
  )
}
