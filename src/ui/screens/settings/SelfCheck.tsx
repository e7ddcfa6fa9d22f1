import { useEffect, useState } from 'react'
import { Body1, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import type { HostReport, OpenWorkbook } from '../../../usecases/ports'
import { Section } from '../../components/Section'
import { useText } from '../../text/TextContext'

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, minWidth: 0 },
  },
  costs: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  looking: { justifyContent: 'flex-start' },
})

function useReport(workbook: OpenWorkbook): HostReport | null {
  const [report, setReport] = useState<HostReport | null>(null)
  useEffect(() => {
    let gone = false
    void workbook.report().then((answer) => {
      if (!gone) setReport(answer)
    })
    return () => {
      gone = true
    }
  }, [workbook])
  return report
}

function Report({ report }: { readonly report: HostReport }) {
  const styles = useStyles()
  const { settings } = useText()
  const { version, platform, excelApi, missing } = report
  const orUnknown = (fact: string) => (fact === '' ? settings.unknown : fact)
  return (
    <>
      <Body1>{settings.host(report)}</Body1>
      <dl className={styles.facts}>
        <dt>{settings.version}</dt>
        <dd>{orUnknown(version)}</dd>
        <dt>{settings.platform}</dt>
        <dd>{orUnknown(platform)}</dd>
        <dt>{settings.requirementSet}</dt>
        <dd>{excelApi === null ? settings.noRequirementSet : `ExcelApi ${excelApi}`}</dd>
      </dl>
      <Body1>{missing.length === 0 ? settings.nothingMissing : settings.missing(missing.length)}</Body1>
      {missing.length > 0 && (
        <ul className={styles.costs}>
          {missing.map((feature) => (
            <li key={feature}>{settings.costs[feature] ?? settings.otherCost(feature)}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function HostCheck({ workbook }: { readonly workbook: OpenWorkbook }) {
  const styles = useStyles()
  const { shell } = useText()
  const report = useReport(workbook)
  return report ? <Report report={report} /> : <Spinner className={styles.looking} size="tiny" label={shell.loading} />
}

/** 自检: what Excel this is, and what its missing features cost. */
export function SelfCheck({ workbook }: { readonly workbook: OpenWorkbook | null }) {
  const { settings } = useText()
  return (
    <Section title={settings.selfCheck}>
      {workbook ? <HostCheck workbook={workbook} /> : <Body1>{settings.noWorkbook}</Body1>}
      <Body1>{settings.privacy}</Body1>
    </Section>
  )
}
