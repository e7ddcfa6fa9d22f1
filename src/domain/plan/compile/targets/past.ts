import notTargets from '../dictionary/notTargets.json'

const PAST = notTargets.past
const FUTURE = /力争|确保|目标|今年|计划|到20\d\d年|预计|预期/
const LAST_YEAR = /(?:^|[^较比按同与以在于至到])(?:去年|上年)(?!同期|度?的?基础)/
const DONE_YEAR = /(?:^|[^较比以按在从由同与至到于])(20\d\d)年(?!以来|的基础|基础|为基|相比)/g
const LONGEST_HEADING = 30

/** 「2022年完成…」 in a plan for 2023, 「去年」, 「已建成」; null where the words do not say. */
export function isPast(words: string, year: number | null): boolean | null {
  if (FUTURE.test(words)) return false
  if (PAST.some((word) => words.includes(word)) || LAST_YEAR.test(words)) return true
  if (year === null) return null
  const years = [...words.matchAll(DONE_YEAR)].map(([, found]) => Number(found))
  return years.length === 0 ? null : years.every((one) => one < year)
}

/** 「过去一年工作回顾」: a chapter of what has been done. */
export const isPastHeading = (heading: string): boolean =>
  heading.length <= LONGEST_HEADING && notTargets.pastHeadings.some((word) => heading.includes(word))
