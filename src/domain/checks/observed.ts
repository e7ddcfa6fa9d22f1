import type { Decimal } from '../lib'
import { decimalText } from '../lib'
import type { FigureEntry, Indicator, Observation, Submission } from '../model'
import type { CheckScope } from './defineCheck'

/** An observation with its indicator. */
export interface Observed {
  readonly indicator: Indicator
  readonly observation: Observation
}

type ObservedScope = Pick<CheckScope, 'submission' | 'index'>

/** Submissions never change: each is joined with its plan's indicators once, though a dozen checks ask. */
const OBSERVED = new WeakMap<
  Submission,
  { readonly index: ObservedScope['index']; readonly all: readonly Observed[] }
>()

/** Every observation of the submission with its indicator; those of indicators that the plan does not know are left to intake. */
export function observedIn({ submission, index }: ObservedScope): readonly Observed[] {
  const known = OBSERVED.get(submission)
  if (known?.index === index) return known.all
  const all = submission.observations.flatMap((observation) => {
    const indicator = index.indicators.get(observation.indicator)
    return indicator ? [{ indicator, observation }] : []
  })
  OBSERVED.set(submission, { index, all })
  return all
}

/** 不适用 and 未统计 are answers: a row that says so is asked nothing more. */
export const isAnsweredWithout = ({ status, value }: Observation): boolean =>
  status === 'M' || status === 'L' || value.reading.kind === 'not-applicable' || value.reading.kind === 'not-collected'

/** The figure that targets and relations are held against: cumulative for flows, the value for stocks and rates. */
export const judgedEntry = ({ indicator, observation }: Observed): FigureEntry =>
  indicator.behaviour === 'flow' ? observation.cumulative : observation.value

/** The number in an entry, or null. */
export const numberIn = ({ reading }: FigureEntry): Decimal | null => (reading.kind === 'number' ? reading.value : null)

/** A figure as messages show it: plain digits with the unit of measure. */
export const figureText = (value: Decimal, { unitOfMeasure }: Pick<Indicator, 'unitOfMeasure'>): string =>
  `${decimalText(value)}${unitOfMeasure}`

/** What was typed, as messages show it. */
export function typedText({ typed }: FigureEntry): string {
  if (typed === null) return ''
  return typeof typed === 'object' ? typed.error : String(typed)
}

/** The observation of an indicator in a submission, if any. */
export const observationOf = (submission: Submission, indicator: Indicator): Observation | undefined =>
  submission.observations.find(({ indicator: code }) => code === indicator.code)
