const FULL_WIDTH = /[！-～]/g
const DIGITS = '零一二三四五六七八九'
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** Words that stand for a figure without printing it. */
const FIGURES_IN_WORDS: readonly (readonly [pattern: RegExp, value: string])[] = [
  [/全覆盖|全面覆盖|全部|百分之百|百分百|所有|应.尽./, '100'],
  [/清零|零|杜绝|不发生|无/, '0'],
  [/破零|每|翻一番|一/, '1'],
  [/两/, '2'],
  [/半/, '0.5'],
  [/一成/, '10'],
  [/七成/, '70'],
]

const read = (numeral: string): number => {
  const parsed = [...numeral.replaceAll('两', '二')].reduce(
    ({ sum, digit }, sign) => {
      const step = STEPS[sign]
      return step === undefined
        ? { sum, digit: DIGITS.indexOf(sign) }
        : { sum: sum + (digit === 0 ? 1 : digit) * step, digit: 0 }
    },
    { sum: 0, digit: 0 },
  )
  return parsed.sum + parsed.digit
}

const readWithPoint = (numeral: string): string => {
  const [thousands, units] = numeral.split('万')
  if (thousands !== undefined && units !== undefined) return String(read(thousands) * 10000 + read(units))
  const [whole = '', fraction] = numeral.split('点')
  const places = fraction === undefined ? '' : `.${[...fraction].map((sign) => DIGITS.indexOf(sign)).join('')}`
  return `${read(whole)}${places}`
}

/** The figures that stand in words: digits of either width, Chinese numerals, and words such as 全覆盖. */
export const figuresIn = (words: string): ReadonlySet<string> => {
  const narrow = words
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '')
  const digits = [...narrow.replace(/(\d),(?=\d{3})/g, '$1').matchAll(/\d+(?:\.\d+)?/g)].map(([figure]) => figure)
  const numerals = [
    ...narrow.matchAll(
      /[零一二两三四五六七八九十百千]+(?:万[零一二两三四五六七八九十百千]+)?(?:点[零一二三四五六七八九]+)?/g,
    ),
  ].map(([numeral]) => readWithPoint(numeral))
  const spoken = FIGURES_IN_WORDS.filter(([pattern]) => pattern.test(narrow)).map(([, value]) => value)
  return new Set([...digits.map((figure) => String(Number(figure))), ...numerals, ...spoken])
}
