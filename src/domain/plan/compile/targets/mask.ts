import numberedNames from '../dictionary/numberedNames.json'
import comparators from '../dictionary/comparators.json'
import wordFigures from '../dictionary/wordFigures.json'

const HIDDEN = '□'
const NUMERAL = '[\\d〇零一二三四五六七八九十百]{1,6}'

const any = (words: readonly string[]): string => words.join('|')

/** Figures of which no plan makes a target: dates, numbers of documents and meetings, names with letters and figures. */
const NEVER = [
  /\d{4}(?:[-~至]\d{2,4})?年(?:度|底|末|初)?/g,
  /\d{1,2}(?:[-~至]\d{1,2})?月(?:\d{1,2}日|底|末|份|初|上旬|中旬|下旬)?(?![·/])/g,
  /\d{1,2}(?:[-~至]\d{1,2})?日(?![内以之])/g,
  /\d{1,2}:\d{2}/g,
  /\(\d{4}\)\d{1,5}号/g,
  new RegExp(`第${NUMERAL}`, 'g'),
  new RegExp(`前${NUMERAL}[名位]`, 'g'),
  /十[一二三四五]五/g,
  new RegExp(`\\d{5,7}(?:${any(numberedNames.hotlines)})`, 'g'),
  /[1一][+十][xX\dnN]{1,3}(?:\+[xX\dnN]{1,3}){0,3}/g,
  new RegExp(`每(?:新增)?[\\d十百千万]{1,6}(?:${any(numberedNames.shares)})?`, 'g'),
  /\d{1,5}[×xX*]\d{1,5}/g,
  /\d{1,4}强/g,
  new RegExp(`\\d{1,3}(?:\\.\\d)?(?:${any(numberedNames.grades)})`, 'g'),
  /\d{1,5}(?:\.\d{1,3})?(?:MW|GW|KV|kV|kW)h?(?:\/\d{1,5}(?:MW|GW)h?)?(?=[\u4e00-\u9fff])(?!以|左右|，)/gi,
  new RegExp(`(?:${any(numberedNames.articlesOf)}|"|》)"?[\\d二三四五六七八九十百]{1,4}条`, 'g'),
  new RegExp(`[二三四五六七八九]?十[一二三四五六七八九]?条(?!${any(numberedNames.countedInTiao)})`, 'g'),
  new RegExp(`[三四五六七八九十\\d]{1,2}个(?:${any(numberedNames.slogans)})`, 'g'),
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
