import type { Decimal } from '../lib'
import { add, compare, decimalText, subtract, zero } from '../lib'
import type { CellRef, Indicator, IndicatorCode, Relation, RelationOperator, Submission, UnitCode } from '../model'
import type { CheckScope } from './defineCheck'
import { judgedEntry, numberIn, observationOf } from './observed'

/** One side of a relation as reported: names, sum of the figures that are there, and whether all are. */
export interface RelationSide {
  readonly name: string
  readonly sum: Decimal
  readonly complete: boolean
  readonly reported: number
  readonly cells: readonly CellRef[]
}

interface Operand {
  readonly indicator: Indicator
  readonly value: Decimal | null
  readonly cell: CellRef | null
}

/** Selections never change: the first submission of each unit is looked for once, though every relation asks. */
const FIRST_BY_UNIT = new WeakMap<readonly Submission[], ReadonlyMap<UnitCode, Submission>>()

function submissionOf(unit: UnitCode, all: readonly Submission[]): Submission | undefined {
  const known = FIRST_BY_UNIT.get(all)
  if (known) return known.get(unit)
  const first = new Map([...all].reverse().map((submission) => [submission.unit, submission]))
  FIRST_BY_UNIT.set(all, first)
  return first.get(unit)
}

/** The figure of this submission, else of the indicator's lead unit: a relation may join figures of several units. */
function operandOf(code: IndicatorCode, { submission, all, index }: CheckScope): Operand | null {
  const indicator = index.indicators.get(code)
  if (!indicator) return null
  const holder = observationOf(submission, indicator) === undefined ? submissionOf(indicator.leadUnit, all) : submission
  const observation = holder && observationOf(holder, indicator)
  if (!observation) return { indicator, value: null, cell: null }
  const entry = judgedEntry({ indicator, observation })
  return { indicator, value: numberIn(entry), cell: entry.cell }
}

/** Adds up one side. Missing operands add nothing and are told by `complete`. */
export function sideOf(codes: readonly IndicatorCode[], scope: CheckScope): RelationSide {
  const operands = codes.flatMap((code) => operandOf(code, scope) ?? [])
  const numbers = operands.flatMap(({ value }) => (value === null ? [] : [value]))
  return {
    name: operands.map(({ indicator }) => indicator.name).join('＋'),
    sum: numbers.reduce(add, zero),
    complete: numbers.length === codes.length,
    reported: numbers.length,
    cells: operands.flatMap(({ cell }) => cell ?? []),
  }
}

type Sign = -1 | 0 | 1

/** DHIS2's six operators, by the sign of left − right and whether the two lie within the tolerance. */
const OPERATORS: Readonly<Record<RelationOperator, (sign: Sign, within: boolean, tolerant: boolean) => boolean>> = {
  equal_to: (_sign, within) => within,
  not_equal_to: (_sign, within) => !within,
  greater_than: (sign, within, tolerant) => sign > 0 || (within && tolerant),
  greater_than_or_equal_to: (sign, within) => sign > 0 || within,
  less_than: (sign, within, tolerant) => sign < 0 || (within && tolerant),
  less_than_or_equal_to: (sign, within) => sign < 0 || within,
}

/** Whether a relation holds, with an absolute tolerance that always favours the filler. */
export function holds(left: Decimal, operator: RelationOperator, right: Decimal, tolerance: Decimal): boolean {
  const difference = subtract(left, right)
  const within = compare(difference.abs(), tolerance) <= 0
  return OPERATORS[operator](compare(difference, zero), within, compare(tolerance, zero) > 0)
}

type RelationsByUnit = ReadonlyMap<UnitCode, readonly Relation[]>

/** Plans never change: their relations are sorted by unit once, though every submission asks. */
const RELATIONS = new WeakMap<
  CheckScope['plan'],
  { readonly index: CheckScope['index']; readonly all: RelationsByUnit }
>()

/** Relations by the unit that leads their first left operand. */
function relationsByUnit({ plan, index }: CheckScope): RelationsByUnit {
  const known = RELATIONS.get(plan)
  if (known?.index === index) return known.all
  const all = new Map<UnitCode, Relation[]>()
  for (const relation of plan.relations) {
    const [first] = relation.left
    const unit = first === undefined ? undefined : index.indicators.get(first)?.leadUnit
    if (unit !== undefined) all.set(unit, [...(all.get(unit) ?? []), relation])
  }
  RELATIONS.set(plan, { index, all })
  return all
}

/** Relations that this submission has to answer for: those whose first left operand its unit leads. */
export function relationsOf(scope: CheckScope, types: readonly Relation['type'][]): readonly Relation[] {
  const own = relationsByUnit(scope).get(scope.submission.unit) ?? []
  return own.filter(({ type }) => types.includes(type))
}

/** What messages of relations show. */
export const relationTexts = (left: RelationSide, right: RelationSide): Record<string, string> => ({
  left: left.name,
  leftValue: decimalText(left.sum),
  right: right.name,
  rightValue: decimalText(right.sum),
  difference: decimalText(subtract(left.sum, right.sum)),
})
