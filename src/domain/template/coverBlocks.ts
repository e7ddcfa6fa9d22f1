import type { LightPolicy, StyleName } from '../model'
import { LIGHT_MARKS, LIGHT_STYLES, LIGHTS } from '../model'
import type { CoverField } from './coverGrid'
import { COVER_COLUMNS, field } from './coverGrid'
import { lightRuleSentences } from './lightWords'
import { plainFormat } from './numberFormats'

type Rows = readonly (readonly CoverField[])[]

export const section = (text: string): readonly CoverField[] => [field(text, 'section', COVER_COLUMNS)]

/** Short steps, numbered; each one row over the full width. */
export const steps = (texts: readonly string[]): Rows =>
  texts.map((text, position) => [field(`${position + 1}. ${text}`, 'plain', COVER_COLUMNS)])

const sample = (style: StyleName): CoverField => ({ value: 12.5, numberFormat: plainFormat(1), style, span: 1 })

/** The same figure in every colour, two a row, each with what the colour means. */
export const colourLegend: Rows = [
  [
    sample('entryFigure'),
    field('黄底蓝字：填写格，由填报人填写', 'text', 3),
    sample('referenceFigure'),
    field('白底灰字：方案内容，不能改动', 'text', 3),
  ],
  [
    sample('entryComputed'),
    field('黄底黑字：公式预填，可以改写', 'text', 3),
    sample('figure'),
    field('白底黑字：自动计算，不能改动', 'text', 3),
  ],
]

const LIGHT_MEANINGS: Readonly<Record<(typeof LIGHTS)[number], string>> = {
  done: '已达年度目标',
  normal: '达到进度或控制在目标内',
  watch: '略有差距，须关注',
  behind: '差距较大，须说明',
  silent: '还没有填数',
  none: '不适用或不按数值评价',
}

/** Every light with its meaning, then the rule by which it is given. */
export function lightLegend(policy: LightPolicy): Rows {
  const marks = LIGHTS.map((light): CoverField[] => [
    field(LIGHT_MARKS[light], LIGHT_STYLES[light]),
    field(LIGHT_MEANINGS[light], 'text', 3),
  ])
  const pairs = marks.flatMap((mark, position) =>
    position % 2 === 0 ? [[...mark, ...(marks[position + 1] ?? [])]] : [],
  )
  return [...pairs, ...lightRuleSentences(policy).map((text) => [field(text, 'note', COVER_COLUMNS)])]
}
