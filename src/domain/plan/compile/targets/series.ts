import directions from '../dictionary/directions.json'
import type { QuantityKind } from '../../../model'
import { longestFirst, wordAtEnd } from './words'

const SERIES = longestFirst(directions.series)
const NOT_SERIES = longestFirst(directions.notSeries)

/** Whether a name ends like a series of figures, and not like a word that only sounds so (效率). */
export const isSeries = (noun: string): boolean => wordAtEnd(SERIES, noun) !== '' && !isNoSeries(noun)

export const isNoSeries = (noun: string): boolean => wordAtEnd(NOT_SERIES, noun) !== ''

/** The kind of a series that is named without a figure. */
export const seriesKind = (name: string): QuantityKind =>
  /覆盖[率面]$/.test(name)
    ? 'coverage'
    : /(?:率|比重|占比|比例)$/.test(name)
      ? 'share'
      : /[数]$/.test(name)
        ? 'count'
        : 'level'
