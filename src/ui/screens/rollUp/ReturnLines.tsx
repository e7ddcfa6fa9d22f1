import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Body1Strong,
  Caption1,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { findingText } from '../../../domain/checks'
import type { Finding } from '../../../domain/model'
import { LEVELS } from '../../../domain/model'
import type { PlanIndex } from '../../../domain/plan'
import type { ReturnLine } from '../../../usecases/rollUpReturns'
import { MoreList } from '../../components/MoreList'
import type { PaneText } from '../../text/paneText'
import { useLanguage, useText } from '../../text/TextContext'
import type { LineGroup } from './lineGroups'
import { FILE_GROUPS, linesIn, UNIT_GROUPS } from './lineGroups'

const LINES_SHOWN = 20

/** What somebody has to do something about is open from the start. */
const OPENED: readonly LineGroup[] = ['refused', 'not-ours', 'old-version']

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  header: { '& button': { padding: `${tokens.spacingVerticalXS} 0` } },
  panel: { margin: `0 0 ${tokens.spacingVerticalS}` },
})

interface OneLineProps {
  readonly line: ReturnLine
  readonly index: PlanIndex
}

function howFull({ state, file, filled, expected }: ReturnLine, rollUp: PaneText['rollUp']): readonly string[] {
  if (state === 'empty') return [file === null ? rollUp.emptySheets : rollUp.emptyFile]
  if (file === null) return [rollUp.nothingArrived]
  return state === 'refused' || state === 'not-ours' ? [] : [rollUp.lineFilled(filled, expected)]
}

/** File, day, how complete and what was found, in a row. */
function factsOf(line: ReturnLine, { rollUp, levelCount }: PaneText): readonly string[] {
  const { unit, file, receivedOn, findings } = line
  return [
    ...(file === null || unit === null ? [] : [file]),
    ...(receivedOn === null ? [] : [rollUp.received(receivedOn)]),
    ...howFull(line, rollUp),
    ...LEVELS.filter((level) => findings[level] > 0).map((level) => levelCount(level, findings[level])),
  ]
}

function About({ finding }: { readonly finding: Finding }) {
  const styles = useStyles()
  const { text, advice } = findingText(finding, useLanguage())
  return (
    <>
      <Body1>{text}</Body1>
      <Caption1 className={styles.quiet}>{advice}</Caption1>
    </>
  )
}

function OneLine({ line, index }: OneLineProps) {
  const styles = useStyles()
  const text = useText()
  const { unit, file, about } = line
  // A file of nobody is known by its own name.
  const name = unit === null ? (file ?? text.rollUp.noUnit) : (index.units.get(unit)?.name ?? unit)
  return (
    <li className={styles.line}>
      <Body1Strong lang="zh-CN">{name}</Body1Strong>
      <Caption1 className={styles.quiet}>{factsOf(line, text).join(' · ')}</Caption1>
      {about && <About finding={about} />}
    </li>
  )
}

export interface ReturnLinesProps {
  readonly lines: readonly ReturnLine[]
  readonly index: PlanIndex
}

/** Every unit under its state, then the files that are not used; most urgent ones open. */
export function ReturnLines({ lines, index }: ReturnLinesProps) {
  const styles = useStyles()
  const { rollUp } = useText()
  const groups = [...UNIT_GROUPS, ...FILE_GROUPS].map((group) => ({ group, own: linesIn(lines, group) }))
  return (
    <Accordion multiple collapsible defaultOpenItems={[...OPENED]}>
      {groups
        .filter(({ own }) => own.length > 0)
        .map(({ group, own }) => (
          <AccordionItem key={group} value={group}>
            <AccordionHeader as="h3" className={styles.header} expandIconPosition="end">
              <Body1>
                {group === 'not-used' ? rollUp.notUsedCount(own.length) : rollUp.stateCount(group, own.length)}
              </Body1>
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <MoreList items={own} step={LINES_SHOWN} className={styles.list}>
                {(line, at) => <OneLine key={at} line={line} index={index} />}
              </MoreList>
            </AccordionPanel>
          </AccordionItem>
        ))}
    </Accordion>
  )
}
