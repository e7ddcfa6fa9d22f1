import type { Conversion, FigureEntry } from '../../model'
import { defineCheck } from '../defineCheck'
import { figureText, numberIn, observedIn, typedText } from '../observed'

/** A number stored as text loses nothing; all else changes what stands in the cell. */
const WORTH_SAYING: ReadonlySet<Conversion> = new Set<Conversion>([
  'full-width',
  'separators',
  'chinese-digits',
  'magnitude',
  'unit-word',
  'approximate',
  'percent-sign',
  'percent-format',
  'text-number',
])

const wasConverted = ({ reading }: FigureEntry): boolean =>
  reading.kind === 'number' && reading.conversions.some((conversion) => WORTH_SAYING.has(conversion))

/** [CK03] Readable text: the value is shown beside what was typed; 万 and 亿 are converted to the indicator's unit. */
export const ck03ReadFromText = defineCheck({
  id: 'CK03',
  level: '提示',
  about: { zh: '文字已按数字读取', en: 'Text was read as a number' },
  messages: {
    read: {
      text: { zh: '「{name}」填的是“{typed}”，按 {value} 读取。', en: '“{name}”: “{typed}” was read as {value}.' },
      advice: { zh: '如与本意不符，请改为纯数字。', en: 'If that is not meant, enter plain digits.' },
    },
  },
  run: (scope) =>
    observedIn(scope).flatMap(({ indicator, observation }) =>
      [observation.value, observation.cumulative, observation.samePeriodBase].filter(wasConverted).map((entry) => ({
        message: 'read',
        values: {
          name: indicator.name,
          typed: typedText(entry),
          value: figureText(numberIn(entry)!, indicator),
        },
        cells: [entry.cell],
        indicator: indicator.code,
      })),
    ),
})
