import type { RemarkedRow } from '../planRule'
import { definePlanRule, remarkRows } from '../planRule'

export const withoutMention = definePlanRule({
  kind: 'without-mention',
  severity: 'error',
  text: {
    zh: '指标 {code}「{name}」没有登记在方案中的出处。',
    en: 'Indicator {code} “{name}” has no place in the plan’s text.',
  },
  run: ({ plan }) => {
    const mentioned = new Set(plan.mentions.map(({ indicator }) => indicator))
    return remarkRows('indicators', plan.indicators, ({ code, name }) => (mentioned.has(code) ? null : { name }))
  },
})

/** Texts are compared as printed, blanks and bracket width included: a mention is a quotation. */
export const mentionNotOnLine = definePlanRule({
  kind: 'mention-not-on-line',
  severity: 'error',
  text: {
    zh: '指标 {code} 的出处“{text}”不在方案第 {line} 行。',
    en: 'The words “{text}” for indicator {code} are not on line {line} of the plan.',
  },
  run: ({ plan, lines }) => {
    if (lines === null) return []
    return plan.mentions.flatMap(({ indicator, line, text }, at): readonly RemarkedRow[] => {
      if (lines[line - 1]?.includes(text)) return []
      return [{ table: 'mentions', at, code: indicator, values: { text, line: String(line) } }]
    })
  },
})
