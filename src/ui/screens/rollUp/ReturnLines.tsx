import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
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
import type { ReturnLine, ReturnState } from '../../../usecases/rollUpReturns'
import { RETURN_STATES } from '../../../usecases/rollUpReturns'
import { MoreList } from '../../components/MoreList'
import type { PaneText } from '../../text/paneText'
import { useLanguage, useText } from '../../text/TextContext'

const LINES_SHOWN = 20

/** What somebody has to do something about is open from the start. */
const OPENED: readonly ReturnState[] = ['refused', 'not-ours', 'old-version']

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  first: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  header: { '& button': { padding: `${tokens.spacingVerticalXS} 0` } },
  panel: { margin: `0 0 ${tokens.spacingVerticalS}` },
})

interface OneLineProps {
  readonly line: ReturnLine
  readonly index: PlanIndex
}

const isUsable = ({ state, file }: ReturnLine): boolean => file !== null && state !== 'refused' && state !== 'not-ours'

/** File, day, how complete and what was found, in a row. */
function factsOf(line: ReturnLine, { rollUp, levelCount }: PaneText): readonly string[] {
  const { unit, file, receivedOn, filled, expected, findings } = line
  return [
    ...(file === null ? [rollUp.nothingArrived] : unit === null ? [] : [file]),
    ...(receivedOn === null ? [] : [rollUp.received(receivedOn)]),
    ...(isUsable(line) ? [rollUp.lineFilled(filled, expected)] : []),
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
  const { unit, file, about, counts } = line
  // A file of nobody is known by its own name.
  const name = unit === null ? (file ?? text.rollUp.noUnit) : (index.units.get(unit)?.name ?? unit)
  return (
    <li className={styles.line}>
      <span className={styles.first}>
        <Body1Strong lang="zh-CN">{name}</Body1Strong>
        {isUsable(line) && !counts && (
          <Badge appearance="outline" color="informative">
            {text.rollUp.notCounted}
          </Badge>
        )}
      </span>
      <Caption1 className={styles.quiet}>{factsOf(line, text).join(' · ')}</Caption1>
      {about && <About finding={about} />}
    </li>
  )
}

export interface ReturnLinesProps {
  readonly lines: readonly ReturnLine[]
  readonly index: PlanIndex
}

/** Every return under its state, most urgent states open. */
export function ReturnLines({ lines, index }: ReturnLinesProps) {
  const styles = useStyles()
  const { rollUp } = useText()
  const groups = RETURN_STATES.map((state) => ({ state, own: lines.filter((line) => line.state === state) }))
  return (
    <Accordion multiple collapsible defaultOpenItems={[...OPENED]}>
      {groups
        .filter(({ own }) => own.length > 0)
        .map(({ state, own }) => (
          <AccordionItem key={state} value={state}>
            <AccordionHeader as="h3" className={styles.header} expandIconPosition="end">
              <Body1>{rollUp.stateCount(state, own.length)}</Body1>
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
