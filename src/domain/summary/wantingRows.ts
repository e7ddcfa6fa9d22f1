import type { CellRef, CityFigure, IndicatorCode, Observation, UnitCode } from '../model'
import type { FindCell } from './liveCells'
import type { SourceRow } from './sourceRow'
import type { SummaryInput } from './summaryInput'
import { FIGURE_STATES, PART_WORDS, REASON_WORDS } from './summaryTexts'
import type { WatchedCell } from './watchedCells'

type ObservationOf = (unit: UnitCode, indicator: IndicatorCode) => Observation | undefined

/** What the rows of the open workbook said of each unit and indicator; a unit that counts with a file is not looked up here. */
function openObservations({ open, period, submissions, untouched = [] }: SummaryInput): ObservationOf {
  const counted = new Set(submissions.map(({ unit }) => unit))
  const here = submissions.filter((one) => one.file.name === open?.file && one.period === period.key)
  const rows = new Map<string, Observation>()
  for (const { unit, observations } of [...here, ...untouched.filter((one) => !counted.has(one.unit))])
    for (const observation of observations) rows.set(`${unit}|${observation.indicator}`, observation)
  return (unit, indicator) => rows.get(`${unit}|${indicator}`)
}

/** What a person may fill in to give the figure, or to say that there is none. */
const entryCells = ({ value, cumulative, statusCell }: Observation): readonly CellRef[] => [
  value.cell,
  cumulative.cell,
  statusCell,
]

function watchedIn(observation: Observation | undefined, find: FindCell): readonly WatchedCell[] {
  if (!observation) return []
  const found = entryCells(observation).flatMap((cell) => find(observation.indicator, cell) ?? [])
  const unique = new Map(found.map(({ live, holds }) => [live.column, { live, held: holds }]))
  return [...unique.values()]
}

/** The rows of a figure that have no value: cells that were left out, and units that said nothing. */
export function wantingRows(input: SummaryInput, find: FindCell): (figure: CityFigure) => SourceRow[] {
  const observationOf = openObservations(input)
  const received = new Map(input.submissions.map(({ file }) => [file.name, file.receivedOn]))
  const none = { value: null, samePeriodBase: null, counts: null, filler: '', source: null }
  return ({ indicator, period, leftOut, missing }) => {
    const empty = { ...none, live: null, baseLive: null, baseWatched: null, period }
    return [
      ...leftOut.map(({ unit, cell, reason }) => {
        const observation = observationOf(unit, indicator)
        const isOwn = observation && entryCells(observation).some(({ address }) => address === cell.address)
        return {
          ...{ ...empty, unit, cell },
          part: PART_WORDS['left-out'].zh,
          state: REASON_WORDS[reason].zh,
          receivedOn: received.get(cell.file) ?? null,
          watched: isOwn && cell.file === input.open?.file ? watchedIn(observation, find) : [],
        }
      }),
      ...missing.map((unit) => {
        const observation = observationOf(unit, indicator)
        const watched = watchedIn(observation, find)
        return {
          ...{ ...empty, unit, receivedOn: null, watched },
          cell: watched.length === 0 ? null : (observation?.value.cell ?? null),
          part: PART_WORDS.missing.zh,
          state: FIGURE_STATES.silent.zh,
        }
      }),
    ]
  }
}
