import type { MessageText } from '../model'

/** What 数据来源 and 指标汇总 say about figures that follow the unit sheets of their own workbook. */

/** Where the row of a code stands: the words in place of its number. */
export const ROW_WORDS = { gone: '不在', twice: '重复' } as const

/** Before either of them, as a state: 「编码不在」. */
export const CODE_STATE = '编码'

export const CHANGED_WORDS = { value: '改过，原', base: '同期改过，原' } as const

/** Both of them, as conditional counts look for them. */
export const CHANGED_PATTERN = '*改过*'

/** A row that had no figure when it was rolled up, whose cells hold something else now: told, never counted. */
export const AFTERWARDS: Readonly<Record<'filled' | 'changed' | 'base', MessageText>> = {
  filled: { zh: '后来填了，未计入', en: 'filled in since, not counted' },
  changed: { zh: '后来改了，未计入', en: 'changed since, not counted' },
  base: { zh: '同期后来填了', en: 'same-period base filled in since' },
}

/** All of them, as conditional counts look for them. */
export const AFTERWARDS_PATTERN = '*后来*'

/** A part of a ratio or of several periods, without the others. */
export const UNPAIRED: MessageText = { zh: '缺配套数', en: 'its counterpart is missing' }

/** A figure of 指标汇总 whose sources hold other numbers than were rolled up. */
export const CHANGED_STATE: MessageText = { zh: '有改动', en: 'changed since' }

/** A figure of 指标汇总 for which a unit filled in or mended something that is not counted yet. */
export const SUPPLIED_STATE: MessageText = { zh: '有补报', en: 'supplied since' }

/** In front of the address that a source had, where it cannot be found any more. */
export const FORMERLY = '原'

/** Under 数据来源. They hold for a summary that refers to no cell, too. */
export const LIVE_NOTES: readonly string[] = [
  '“数值”是公式的来源，取自本工作簿的填报表：按“指标编码”找行，填报表排序、插行后仍对得上，“单元格”和“所在行”写现在的位置。“数值”是固定数的（收回的文件、带单位的文字等），不随填报表变。',
  '汇总后单元格改成别的数，“数据状态”写“改过，原…”；清空、改成文字、编码不在或重复的，不再计入，相关指标标“不完整”。改过的数没有审核过，请重新汇总。',
  '汇总时空着、不是数字或没有过审核的，后来填上、改好也不自动计入，“数据状态”写“后来填了，未计入”或“后来改了，未计入”（上年同期后来填的，写“同期后来填了”），相关指标标“有补报”。请重新汇总，审核以后计入。',
]

/** On 说明: what a formula cannot see. */
export const LIVE_RULE =
  '随填报表变动的数按单元格里存的数直接取，不换算。汇总后改了写法的（如12改成12%即0.12、改成“2000万”这样带单位的文字），或只改了数字格式的，公式看不出口径变了：改成的新数标“改过”，文字不计入，只改格式的不会提示。请用“溯源”核对，或重新汇总。'
