const DIGITS = '零一二三四五六七八九'

/** 「十二」→ 12, 「二〇二三」→ 2023; null for anything else. */
export function chineseNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  const words = text.replaceAll('〇', '零').replaceAll('○', '零').replaceAll('两', '二')
  if (words === '' || !/^[零一二三四五六七八九十百]+$/.test(words)) return null
  if (!/[十百]/.test(words)) return Number([...words].map((character) => DIGITS.indexOf(character)).join(''))
  let [total, digit] = [0, 0]
  for (const character of words) {
    if (character === '百' || character === '十') {
      total += (digit || 1) * (character === '百' ? 100 : 10)
      digit = 0
    } else digit = DIGITS.indexOf(character)
  }
  return total + digit
}
