import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Caption1,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components'
import type { PlanIndex } from '../../../domain/plan'
import { useText } from '../../text/TextContext'
import { LevelSection } from './LevelSection'
import type { FileReport } from './reportFiles'

const useStyles = makeStyles({
  item: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  header: { '& button': { padding: `${tokens.spacingVerticalS} 0`, textAlign: 'start' } },
  lines: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  /** The status red of the theme is too dim on a dark pane for small text. */
  refused: { color: tokens.colorPaletteRedForeground1 },
  panel: { margin: `0 0 ${tokens.spacingVerticalS}` },
})

export interface FileSectionProps {
  readonly report: FileReport
  readonly index: PlanIndex
  readonly value: string
}

/** One file: whose it is and its counts in the header, the findings by level when opened. */
export function FileSection({ report, index, value }: FileSectionProps) {
  const styles = useStyles()
  const { checkReturns, comma, levelCount } = useText()
  const { results } = checkReturns
  const { file, refused, units, groups } = report
  const counts = groups.map(({ level, findings }) => levelCount(level, findings.length))
  const whose = units.map((unit) => index.units.get(unit)?.name ?? unit).join(comma)
  return (
    <AccordionItem value={value} className={styles.item}>
      <AccordionHeader as="h3" className={styles.header} expandIconPosition="end">
        <span className={styles.lines}>
          <span className={styles.name}>{file ?? results.otherFindings}</span>
          {whose !== '' && (
            <Caption1 className={styles.quiet} lang="zh-CN">
              {whose}
            </Caption1>
          )}
          <Caption1 className={mergeClasses(styles.quiet, refused && styles.refused)}>
            {refused ? results.refused : counts.length > 0 ? counts.join(' · ') : results.fileClear}
          </Caption1>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        {groups.length === 0 ? (
          <Body1>{results.fileClear}</Body1>
        ) : (
          groups.map((group) => <LevelSection key={group.level} group={group} />)
        )}
      </AccordionPanel>
    </AccordionItem>
  )
}
