import comparators from '../dictionary/comparators.json'
import wordFigures from '../dictionary/wordFigures.json'

const HIDDEN = '□'
const NUMERAL = '[\\d〇零一二三四五六七八九十百]{1,6}'

/** Figures of which no plan makes a target: dates, numbers of documents and meetings, names with letters and figures. */
const NEVER = [
  /\d{4}(?:[-~至]\d{2,4})?年(?:度|底|末|初)?/g,
  /\d{1,2}(?:[-~至]\d{1,2})?月(?:\d{1,2}日|底|末|份|初|上旬|中旬|下旬)?(?![·/])/g,
  /\d{1,2}(?:[-~至]\d{1,2})?日(?![内以之])/g,
  /\d{1,2}:\d{2}/g,
  /\(\d{4}\)\d{1,5}号/g,
  new RegExp(`第${NUMERAL}`, 'g'),
  /十[一二三四五]五/g,
  /\d{5,7}(?:热线|平台|专席)/g,
  /[1一][+十][xX\dnN]{1,3}(?:\+[xX\dnN]{1,3}){0,3}/g,
  /每(?:新增)?[\d十百千万]{1,6}(?:人|户|名|平方公里|亩|辆|家)?/g,
  /\d{1,5}[×xX*]\d{1,5}/g,
  /\d{1,4}强/g,
  /\d{1,3}(?:\.\d)?(?:周岁|千伏|级|届|号|版|型|月龄)/g,
  /\d{1,5}(?:\.\d{1,3})?(?:MW|GW|KV|kV|kW)h?(?:\/\d{1,5}(?:MW|GW)h?)?(?=[\u4e00-\u9fff])(?!以|左右|，)/gi,
  /(?:政策|措施|新政|意见|举措|办法|"|》)"?[\d二三四五六七八九十百]{1,4}条/g,
  /[二三四五六七八九]?十[一二三四五六七八九]?条(?!生产线|线路|道路|河|路|街)/g,
  /[三四五六七八九十\d]{1,2}个(?:全面|统一|到位|必须|意识|自信|维护|面向|方面|转变|一批|服务|结合|坚持)/g,
]

/** Inside quotation marks stand names and slogans, unless they say how much. */
const SAYS_HOW_MUCH = [
  ...comparators.before.at_least,
  ...comparators.before.at_most.filter((word) => word !== '最高'),
  ...comparators.before.more_than.filter((word) => word.length > 1),
  ...comparators.after.at_least,
  ...comparators.after.at_most,
  ...wordFigures.whole,
  ...wordFigures.zero,
  ...wordFigures.zeroOf.map((word) => `零${word}`),
  '%',
]
const LONGEST_QUOTE = 40

const hide = (text: string): string => HIDDEN.repeat(text.length)

function hideQuoted(text: string): string {
  const parts = text.split('"')
  return parts
    .map((part, place) => {
      if (place % 2 === 0 || place === parts.length - 1 || part.length > LONGEST_QUOTE) return part
      const isSlogan = /^[一二三四五六七八九十双多]/.test(part) && part.endsWith('清零')
      return !isSlogan && SAYS_HOW_MUCH.some((word) => part.includes(word)) ? part : hide(part)
    })
    .join('"')
}

/** The same text with the titles of documents hidden. */
export function hideTitles(text: string): string {
  const parts = text.split('《')
  return parts
    .map((part, place) => {
      const end = place === 0 ? -1 : part.lastIndexOf('》')
      return end < 0 ? part : hide(part.slice(0, end)) + part.slice(end)
    })
    .join('《')
}

/** The same text with those characters hidden in which no figure of a target can stand; as long as before. */
export function maskNames(text: string): string {
  const dated = NEVER.reduce((rest, pattern) => rest.replace(pattern, hide), hideTitles(text))
  return hideQuoted(dated)
}
