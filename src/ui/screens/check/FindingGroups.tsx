import { useState } from 'react'
import type { AccordionToggleEventHandler } from '@fluentui/react-components'
import { Accordion, Badge, Button, Caption1, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { OpenWorkbook } from '../../../usecases/ports'
import { FindingLine, placeOf } from '../../components/FindingLine'
import { ProblemNote } from '../../components/ProblemNote'
import type { Selecting } from '../../hooks/useSelect'
import { useSelect } from '../../hooks/useSelect'
import { useText } from '../../text/TextContext'
import type { LevelOfSheets, NamedFinding, SheetGroup } from './findingGroups'
import { ReasonEntry } from './ReasonEntry'

/** More than a screen or two at once is scrolled past, not read. */
const SHOWN_AT_ONCE = 20

const useStyles = makeStyles({
  level: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  sheet: { ...typographyStyles.body1Strong, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  more: { alignSelf: 'flex-start' },
  mark: { marginInlineStart: tokens.spacingHorizontalXS },
})

interface Watched {
  readonly workbook: OpenWorkbook
  readonly onWritten: () => void
}

interface OneFindingProps extends Watched {
  readonly named: NamedFinding
  readonly selecting: Selecting
}

function OneFinding({ named: { key, checked }, selecting, workbook, onWritten }: OneFindingProps) {
  const styles = useStyles()
  const { check } = useText()
  const { finding, reason, reasonAt } = checked
  const [cell] = finding.cells
  const place = placeOf(finding)
  const mark =
    reason.kind === 'given' ? (
      <Badge className={styles.mark} appearance="outline" color="informative">
        {check.reasonGiven}
      </Badge>
    ) : null
  return (
    <FindingLine heading="h4" underSheet value={key} finding={finding} mark={mark}>
      {cell && place !== '' && (
        <Button className={styles.more} size="small" onClick={() => selecting.select(cell)}>
          {check.goThere(place)}
        </Button>
      )}
      {selecting.problem && <ProblemNote problem={selecting.problem} />}
      {reasonAt && <ReasonEntry checked={checked} workbook={workbook} onWritten={onWritten} />}
    </FindingLine>
  )
}

function SheetSection({ group, ...watched }: Watched & { readonly group: SheetGroup }) {
  const styles = useStyles()
  const { check, shell } = useText()
  const [shown, setShown] = useState(SHOWN_AT_ONCE)
  const selecting = useSelect(watched.workbook)
  const { sheet, findings } = group
  const hidden = findings.length - shown
  // Opening a finding shows its cell: what is read here and what is seen there belong together.
  const onToggle: AccordionToggleEventHandler<string> = (_, { value, openItems }) => {
    const cell = findings.find(({ key }) => key === value)?.checked.finding.cells[0]
    if (cell && cell.sheet !== '' && openItems.includes(value)) selecting.select(cell)
  }
  return (
    <section>
      <h3 className={styles.sheet}>{check.sheetFindings(sheet === '' ? check.wholeFile : sheet, findings.length)}</h3>
      <Accordion<string> multiple collapsible onToggle={onToggle}>
        {findings.slice(0, shown).map((named) => (
          <OneFinding key={named.key} named={named} selecting={selecting} {...watched} />
        ))}
      </Accordion>
      {hidden > 0 && (
        <Button appearance="subtle" size="small" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {shell.more(Math.min(hidden, SHOWN_AT_ONCE))}
        </Button>
      )}
    </section>
  )
}

export interface FindingGroupsProps extends Watched {
  readonly groups: readonly LevelOfSheets[]
}

/** Findings by level and sheet; a click on one shows its cell and what to do. */
export function FindingGroups({ groups, ...watched }: FindingGroupsProps) {
  const styles = useStyles()
  const { levels, levelCount } = useText()
  return groups.map(({ level, count, sheets }) => (
    <section key={level} className={styles.level}>
      <div className={styles.heading}>
        <h2 className={styles.title}>{levelCount(level, count)}</h2>
        <Caption1 className={styles.quiet}>{levels[level].meaning}</Caption1>
      </div>
      {sheets.map((group) => (
        <SheetSection key={group.sheet} group={group} {...watched} />
      ))}
    </section>
  ))
}
