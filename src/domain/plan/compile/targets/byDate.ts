import unfigured from '../dictionary/unfigured.json'
import type { PrintedDate } from './dates'
import { doubt } from './draft'
import { nounPhrase } from './nounPhrase'
import type { Unfigured } from './withoutFigure'
import { longestFirst, wordAt } from './words'

const DATED = longestFirst(unfigured.dated)
const LONGEST = 40

/** 「3月底前完成抽查计划的制定」: works that end at a date. */
export function byDate(words: string, dates: readonly PrintedDate[]): readonly Unfigured[] {
  const date = dates.findLast(({ isLimit }) => isLimit)
  if (!date) return []
  const rest = words.slice(date.at + date.length)
  const lead = words
    .slice(Math.max(0, date.at - LONGEST), date.at)
    .replace(/(?:应|要|须|需|应当|必须|力争|确保|于|在)+$/, '')
  for (let at = 0; at < rest.length; at += 1) {
    const verb = wordAt(DATED, rest, at)
    if (verb === '') continue
    const object = rest.slice(at + verb.length).replace(/^的/, '')
    const ahead = nounPhrase(lead).noun
    const subject = ahead === '' || object.length > 6 ? nounPhrase(rest.slice(0, at)).noun + object : ahead
    if (subject === '' || subject.length > LONGEST) return []
    const name = `${subject}${verb === '完成' && /[定制设造治改]$/.test(subject) ? '' : verb}时间`
    return [
      {
        indicator: name, kind: 'deadline', comparator: 'by_date', value: null, unitOfMeasure: '', scope: '',
        doubts: [doubt('no-figure')], from: 0, to: words.length,
      },
    ] // prettier-ignore
  }
  return []
}
