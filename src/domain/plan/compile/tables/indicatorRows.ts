import type { IsoDate } from '../../../model'
import type { PlanRow } from '../../planTables'
import { DOUBT_TEXT } from '../doubtText'
import type { ProposedTarget } from '../proposal'
import { REVIEW_BELOW } from '../proposal'
import type { IndicatorGroup } from './indicatorGroups'
import type { Leads } from './leads'
import { measureNature } from './measureNature'
import { mendTarget } from './mendTarget'
import { mentionText } from './mentionText'
import type { TaskCodes } from './taskCodes'

/** An indicator's row with its mentions, and the targets that it stands for. */
export interface TabledIndicator {
  readonly row: PlanRow
  readonly mentions: readonly PlanRow[]
  readonly codes: readonly string[]
  readonly target: ProposedTarget
}

const PLACES = 3

/** The target that speaks for its group: the first with words for its comparator; with the task, date and baseline that any of them names. */
function spokesman({ targets }: IndicatorGroup): ProposedTarget {
  const chosen = targets.find(({ comparator }) => comparator !== 'exactly') ?? targets[0]
  const first = <Value>(of: (target: ProposedTarget) => Value | null): Value | null =>
    targets.map(of).find((value) => value !== null) ?? null
  const task = first((target) => target.task)
  return {
    ...chosen,
    task,
    annex: targets.find((target) => target.task === task)?.annex ?? chosen.annex,
    deadline: chosen.deadline ?? first(({ deadline }) => deadline),
    baseline: chosen.baseline ?? first(({ baseline }) => baseline),
  }
}

/** 「农村」 before 「低保标准」; that a figure is the whole city's goes without saying. */
function nameOf({ scope, indicator, figure }: ProposedTarget): string {
  const name = indicator.replace(/\s+/g, '') || figure.words.replace(/\s+/g, '')
  const place = scope.replace(/\s+/g, '')
  return place === '' || place.startsWith('全') || name.includes(place) ? name : `${place}${name}`
}

function notesOf(group: IndicatorGroup, spoken: ProposedTarget, leadIsSure: boolean): readonly string[] {
  const doubts = group.targets.flatMap(({ sureness }) => sureness.doubts)
  const said = doubts.map(({ kind, about }) =>
    about === '' ? DOUBT_TEXT[kind].zh : `${DOUBT_TEXT[kind].zh}：${about}`,
  )
  const differing = group.targets.filter(({ comparator }) => comparator !== spoken.comparator)
  return [
    ...group.contradictions.map(
      ({ kind, places }) =>
        `${places.map(({ line, words }) => `${line}行“${words}”`).join('，')}：${kind === 'sum-off' ? '分项之和与总数不符' : '前后不一致'}`,
    ),
    ...differing.map(({ figure }) => `${figure.line}行印作“${figure.words}”`),
    ...(leadIsSure ? [] : ['牵头单位为推定']),
    ...said,
  ]
}

/** Blanks and line breaks of quoted words would break a note into lines. */
const oneLine = (notes: readonly string[]): string =>
  [...new Set(notes.map((note) => note.replace(/\s+/g, '')))].join('；')

function reviewOf(group: IndicatorGroup, notes: readonly string[], mended: boolean): string {
  const places = new Set(group.contradictions.flatMap((one) => one.places.map(({ line }) => line)))
  // A plan's contradiction names two lines; two places of one line are told apart by a person.
  if (places.size > 1) return 'contradiction'
  const doubtful = group.targets.some(({ sureness }) => sureness.confidence < REVIEW_BELOW)
  return doubtful || mended || notes.some((note) => !note.includes('承前文')) ? 'judgement' : ''
}

/** The cells that say what is wanted. */
const targetCells = (target: ProposedTarget): PlanRow => ({
  unit_of_measure: target.unitOfMeasure,
  kind: target.kind,
  comparator: target.comparator,
  value: target.value ?? '',
  value_high: target.valueHigh ?? '',
  firmness: target.firmness,
  baseline: target.baseline ?? '',
  deadline: target.deadline ?? '',
  numerator: '',
  denominator: '',
})

function natureCells(target: ProposedTarget): PlanRow {
  const nature = measureNature(target)
  return {
    decimals: String(nature.decimals),
    behaviour: nature.behaviour,
    direction: nature.direction,
    time_aggregation: nature.timeAggregation,
    unit_aggregation: nature.unitAggregation,
  }
}

/** One row for each group, with codes `I`, campaign and three digits in the order of the text. */
export function tabledIndicators(
  groups: readonly IndicatorGroup[],
  codes: TaskCodes,
  leads: Leads,
  yearEnd: IsoDate,
): readonly TabledIndicator[] {
  const numbers = new Map<string, number>()
  return groups.map((group) => {
    const spoken = spokesman(group)
    const { target, mended } = mendTarget(spoken, yearEnd)
    const campaign = codes.campaignAt(target.task, target.annex)
    const task = codes.codeOf(target.task)
    const number = (numbers.get(campaign) ?? 0) + 1
    numbers.set(campaign, number)
    const code = `I${campaign}${String(number).padStart(PLACES, '0')}`
    const lead = leads.leadOf(task, campaign)
    const notes = [...notesOf(group, spoken, lead.sure), ...mended]
    const review = reviewOf(group, notes, mended.length > 0)
    return {
      codes: group.targets.map((one) => one.code),
      target,
      row: {
        code,
        name: nameOf(target),
        campaign,
        task: task ?? '',
        lead_unit: lead.unit,
        ...targetCells(target),
        ...natureCells(target),
        review,
        note: oneLine(notes),
      },
      mentions: group.targets.map((one) => {
        const { line, text } = mentionText(one)
        return { indicator: code, annex: one.annex, line: String(line), text }
      }),
    }
  })
}
