const DIGITS = '〇一二三四五六七八九'
const PLACES = ['', '十', '百', '千']
const CIRCLED_ONE = 0x2460
const CIRCLED = 20
const FULL_WIDTH_STEP = 0xfee0
const LETTERS = 26
const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** 12 → 十二, 20 → 二十, 105 → 一百零五. */
function counted(number: number): string {
  const figures = [...String(number)].map(Number)
  const words = figures.map((figure, at) => {
    const place = PLACES[figures.length - 1 - at] ?? ''
    return figure === 0 ? '零' : `${DIGITS.charAt(figure)}${place}`
  })
  const joined = words.join('').replace(/零+/g, '零').replace(/零$/, '')
  return joined.startsWith('一十') ? joined.slice(1) : joined
}

const digits = (number: number): string => [...String(number)].map((figure) => DIGITS.charAt(Number(figure))).join('')

function letters(number: number): string {
  const letter = String.fromCharCode('a'.charCodeAt(0) + ((number - 1) % LETTERS))
  return letter.repeat(Math.floor((number - 1) / LETTERS) + 1)
}

function roman(number: number): string {
  let [left, written] = [number, '']
  for (const [value, sign] of ROMAN) {
    while (left >= value) {
      written += sign
      left -= value
    }
  }
  return written
}

const circled = (number: number): string =>
  number <= CIRCLED ? String.fromCodePoint(CIRCLED_ONE + number - 1) : String(number)

const fullWidth = (number: number): string =>
  [...String(number)].map((figure) => String.fromCharCode(figure.charCodeAt(0) + FULL_WIDTH_STEP)).join('')

/** Word's names for ways to write a number (ECMA-376, ST_NumberFormat) that Chinese documents use. */
const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  chineseCounting: counted,
  chineseCountingThousand: counted,
  japaneseCounting: counted,
  taiwaneseCounting: counted,
  taiwaneseCountingThousand: counted,
  ideographDigital: digits,
  japaneseDigitalTenThousand: digits,
  taiwaneseDigital: digits,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalFullWidth: fullWidth,
  decimalZero: (number) => String(number).padStart(2, '0'),
  lowerLetter: letters,
  upperLetter: (number) => letters(number).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (number) => roman(number).toUpperCase(),
  none: () => '',
  bullet: () => '',
}

/** The number in Word's format of this name; in plain figures where the name is none of those above. */
export const numberText = (format: string, number: number): string => (FORMATS[format] ?? String)(number)
