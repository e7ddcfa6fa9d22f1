import { decimalText } from '../lib'
import type { CellRef, FigureEntry, Finding, Observation, Submission, TaskReport } from '../model'
import { cellKey } from '../model'

/**
 * A reason for a 核实性 finding stands in 上报说明 of its row, bound to the rule and to the values that the rule looked
 * at: 〔CK05：1200〕集中开工. When a value changes, the binding no longer fits and the reason is void.
 */
export interface BoundReason {
  readonly rule: string
  readonly values: string
  readonly text: string
}

export interface WrittenReasons {
  /** What was written without a binding; it speaks for every query of the row. */
  readonly free: string
  readonly bound: readonly BoundReason[]
}

/** What is said to a finding. `void`: a reason was given for other values (`given`); they are `now`. */
export type ReasonState =
  | { readonly kind: 'none' }
  | { readonly kind: 'given'; readonly text: string; readonly bound: boolean }
  | { readonly kind: 'void'; readonly text: string; readonly given: string; readonly now: string }

/** A finding with what was said to it; `cell` and `holds` are null where no reason is asked for. */
export interface ExplainedFinding {
  readonly finding: Finding
  readonly reason: ReasonState
  readonly cell: CellRef | null
  /** The text of the cell now. */
  readonly holds: string
}

const BOUND = /〔\s*(CK\d{2})\s*[：:]\s*([^〕]*?)\s*〕([^〔]*)/g
const BLANK = '空白'
const LONGEST_VALUE = 30

/** Takes 上报说明 apart: reasons with a binding, and the rest. */
export function parseReasons(text: string): WrittenReasons {
  const bound = [...text.matchAll(BOUND)].map(([, rule = '', values = '', said = '']): BoundReason => ({
    rule,
    values,
    text: said.trim(),
  }))
  return { free: text.replace(BOUND, '').trim(), bound: bound.filter((reason) => reason.text !== '') }
}

const reasonLine = ({ rule, values, text }: BoundReason): string => `〔${rule}：${values}〕${text}`

/** The cell's text with the reason in it, in place of an older one of the same rule; an empty reason only takes it out. */
export function withReason(text: string, reason: BoundReason): string {
  const { free, bound } = parseReasons(text)
  const others = bound.filter(({ rule }) => rule !== reason.rule)
  const said = { ...reason, text: reason.text.replaceAll(/[〔〕]/g, ' ').trim() }
  return [free, ...[...others, ...(said.text === '' ? [] : [said])].map(reasonLine)]
    .filter((line) => line !== '')
    .join('\n')
}

function figureText({ reading, typed }: FigureEntry): string {
  if (reading.kind === 'number') return decimalText(reading.value)
  if (reading.kind === 'blank' || typed === null) return BLANK
  return typeof typed === 'object' ? typed.error : String(typed)
}

const FIGURES = ['value', 'cumulative', 'lastCumulative', 'samePeriodBase', 'growth'] as const

const observedTexts = (observation: Observation): readonly (readonly [CellRef, string])[] => [
  ...FIGURES.map((key) => [observation[key].cell, figureText(observation[key])] as const),
  [observation.statusCell, observation.status],
]

const taskTexts = (report: TaskReport): readonly (readonly [CellRef, string])[] => [
  [report.stateEntry.cell, report.stateEntry.text || BLANK],
  [report.completion.cell, figureText(report.completion)],
]

/** The cells that findings are about, by what was read from them: 「1,200」 and 1200 are the same value. */
function cellTexts(submissions: readonly Submission[]): ReadonlyMap<string, string> {
  const texts = submissions.flatMap(({ observations, taskReports }) => [
    ...observations.flatMap(observedTexts),
    ...taskReports.flatMap(taskTexts),
  ])
  return new Map(texts.map(([cell, text]) => [cellKey(cell), text]))
}

const plainValue = (text: string): string =>
  text
    .replaceAll(/[〔〕\s]+/g, ' ')
    .trim()
    .slice(0, LONGEST_VALUE)

const rowKey = (unit: string | null, period: string | null, indicator: string | null): string =>
  `${unit ?? ''}|${period ?? ''}|${indicator ?? ''}`

/** True for what a person must explain: doubtful figures, not questions about the file. */
export const asksForReason = ({ rule, level }: Pick<Finding, 'rule' | 'level'>): boolean =>
  level === '核实性' && rule.startsWith('CK')

function stateOf(finding: Finding, written: WrittenReasons, now: () => string): ReasonState {
  const own = written.bound.filter(({ rule }) => rule === finding.rule)
  const valid = own.length === 0 ? undefined : own.find(({ values }) => values === now())
  if (valid) return { kind: 'given', text: valid.text, bound: true }
  if (written.free !== '') return { kind: 'given', text: written.free, bound: false }
  const outdated = own.at(-1)
  return outdated ? { kind: 'void', text: outdated.text, given: outdated.values, now: now() } : { kind: 'none' }
}

/** What the finding's reason is bound to: 〔CK05：1200〕 for the values 「1200」. */
export type ValuesOf = (finding: Finding) => string

/** The values of a finding's cells as they are now, in its order. */
export function valuesOf(submissions: readonly Submission[]): ValuesOf {
  let known: ReadonlyMap<string, string> | null = null
  return ({ cells }) => {
    const texts = (known ??= cellTexts(submissions))
    return cells.map((cell) => plainValue(texts.get(cellKey(cell)) ?? BLANK)).join('、')
  }
}

/** Holds every finding against 上报说明 of its row (docs/rules.md, RS). */
export function explainFindings(
  findings: readonly Finding[],
  submissions: readonly Submission[],
): readonly ExplainedFinding[] {
  const now = valuesOf(submissions)
  const rows = new Map(
    submissions.flatMap(({ observations }) =>
      observations.map(({ unit, period, indicator, explanation }) => [rowKey(unit, period, indicator), explanation]),
    ),
  )
  return findings.map((finding): ExplainedFinding => {
    const row = asksForReason(finding) ? rows.get(rowKey(finding.unit, finding.period, finding.indicator)) : undefined
    if (!row) return { finding, reason: { kind: 'none' }, cell: null, holds: '' }
    const reason = stateOf(finding, parseReasons(row.text), () => now(finding))
    return { finding, reason, cell: row.cell, holds: row.text }
  })
}

/** 核实性 findings of checks that nobody has said anything valid to yet. */
export const unexplainedIn = (explained: readonly ExplainedFinding[]): readonly Finding[] =>
  explained.flatMap(({ finding, reason }) => (asksForReason(finding) && reason.kind !== 'given' ? [finding] : []))
