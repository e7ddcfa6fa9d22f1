import unfigured from '../dictionary/unfigured.json'
import { readLeft } from './leftSide'
import { splitSubjects } from './names'
import { nounPhrase } from './nounPhrase'
import { HUNDRED, LONGEST_NAME } from './withoutFigure'
import type { Unfigured } from './withoutFigure'
import { longestFirst, wordAt, wordAtEnd } from './words'

const WORKS = longestFirst(unfigured.works)
const NOT_WORKS = longestFirst(unfigured.notWorks)
const NOT_YET = longestFirst(unfigured.notYet)
const FINISHED = longestFirst(unfigured.finishing)
const TASKS = unfigured.tasks
const unquoted = (words: string): string => words.replace(/["]/g, '')

/** 「完成年度化债任务」: a quota handed down is met with 100 % or more. */
export function quota(words: string): readonly Unfigured[] {
  const found = /完成(.{0,40})任务$/.exec(words)
  const inside = found?.[1] ?? ''
  if (!found || !TASKS.some((word) => inside.includes(word)) || /交办/.test(inside)) return []
  const noun = inside.replace(/^.*?下达的?/, '')
  return splitSubjects(noun === '' ? inside : noun).map((name) => ({
    ...HUNDRED, indicator: `${name.replace(/任务$/, '')}任务完成率`, comparator: 'at_least', from: found.index, to: words.length,
  })) // prettier-ignore
}

/** 「建成市图书馆」: works to be finished are 100 % of them; works that are only hastened are none. */
export function works(words: string): readonly Unfigured[] {
  for (let at = 0; at < words.length; at += 1) {
    const verb = wordAt(FINISHED, words, at)
    if (verb === '') continue
    const lead = words.slice(0, at)
    if (NOT_YET.all.some((word) => lead.includes(word)) || /[已]$/.test(lead)) return []
    const object =
      words.slice(at + verb.length) || (/^(?:竣工|投产|投用|通车|建成)/.test(verb) ? nounPhrase(lead).noun : '')
    const names = splitSubjects(object.replace(/(?:并投入使用|并投用|建设项目|项目|工程)$/, ''))
    const isNamed =
      wordAtEnd(WORKS, object) !== '' && wordAtEnd(NOT_WORKS, object) === '' && object.length <= LONGEST_NAME
    if (!isNamed || /^[一批个以的]/.test(object)) return []
    return names.map((name) => ({
      ...HUNDRED, indicator: `${unquoted(name)}建设进度`, comparator: 'exactly', from: at, to: words.length,
    })) // prettier-ignore
  }
  return []
}

const ALL = /覆盖(?:到)?(?:所有|全部|全体|每个|每一个)/

/** 「千兆光网覆盖所有行政村」. */
export function coverage(words: string): readonly Unfigured[] {
  const found = ALL.exec(words)
  if (!found) return []
  const subject = nounPhrase(readLeft(words.slice(0, found.index), false).phrase).noun
  const object = words.slice(found.index + found[0].length)
  if (object === '' || object.length > LONGEST_NAME) return []
  return [
    {
      ...HUNDRED,
      kind: 'coverage',
      indicator: `${object}${subject}覆盖率`,
      comparator: 'exactly',
      from: 0,
      to: words.length,
    },
  ]
}
