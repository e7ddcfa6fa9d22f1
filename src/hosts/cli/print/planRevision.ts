import type { Language } from '../../../domain/model'
import type { MappingRow, MappingState } from '../../../usecases/mappingTable'
import { mappingCounts, MAPPING_STATES } from '../../../usecases/mappingTable'
import type { MappingProblem } from '../../../usecases/readMapping'
import type { RevisionWarning } from '../../../usecases/revisePlan'

const STATE_WORDS: Readonly<Record<MappingState, string>> = {
  存疑: 'doubtful',
  删除: 'removed',
  新增: 'added',
  改动: 'changed',
  改号: 'renumbered',
  同: 'same',
}

const PART_WORDS = {
  units: { zh: '单位', en: 'units' },
  tasks: { zh: '任务', en: 'tasks' },
  indicators: { zh: '指标', en: 'indicators' },
} as const

/** 「任务：删除 1，改动 3，同 120」, one line for each part of the plan. */
export function differenceText(rows: readonly MappingRow[], language: Language): string {
  const counts = mappingCounts(rows)
  return (['units', 'tasks', 'indicators'] as const)
    .map((part) => {
      const found = MAPPING_STATES.filter((state) => (counts[part][state] ?? 0) > 0).map((state) =>
        language === 'zh' ? `${state} ${counts[part][state]}` : `${STATE_WORDS[state]} ${counts[part][state]}`,
      )
      return language === 'zh'
        ? `${PART_WORDS[part].zh}：${found.join('，')}`
        : `${PART_WORDS[part].en}: ${found.join(', ')}`
    })
    .join('\n')
}

const shown = (code: string, name: string): string => [code, name].filter((part) => part !== '').join(' ')

/** One line for everything that did not stay as it was; what was only renumbered is counted, not listed. */
export const changesText = (rows: readonly MappingRow[], language: Language): string =>
  rows
    .filter(({ 状态 }) => 状态 !== '同' && 状态 !== '改号')
    .map((row) => {
      const state = language === 'zh' ? row.状态 : (STATE_WORDS[row.状态 as MappingState] ?? row.状态)
      const old = shown(row.原编码, row.原名称)
      const fresh = shown(row.新编码, row.新名称)
      const both = old === fresh || fresh === '' || old === '' ? old || fresh : `${old} → ${fresh}`
      const alike = row.状态 === '存疑' ? `（${row.相似度}）` : ''
      return `  ${state}${alike} ${both}${row.改动内容 === '' ? '' : `　${row.改动内容}`}`
    })
    .join('\n')

const NAMES_SHOWN = 8
const listed = (names: readonly string[]): string =>
  names.slice(0, NAMES_SHOWN).join('、') + (names.length > NAMES_SHOWN ? `等 ${names.length}` : '')

/** One warning as a sentence. */
export function warningText(warning: RevisionWarning, language: Language): string {
  const zh = language === 'zh'
  switch (warning.kind) {
    case 'doubtful-left-open':
      return zh
        ? `存疑 ${warning.count} 对没有采用：按删除和新增处理，已报数不带过去`
        : `${warning.count} doubtful pairs are not adopted: taken as removed and added, their figures do not go on`
    case 'units-gone':
      return zh ? `新方案里没有这些单位：${listed(warning.names)}` : `Units that are gone: ${listed(warning.names)}`
    case 'unit-of-measure-changed':
      return zh
        ? `计量单位变了，已报数不换算也不带过去：${listed(warning.names)}`
        : `Counted in another unit of measure, figures are neither converted nor carried: ${listed(warning.names)}`
    case 'does-not-hold':
      return [
        zh ? '沿用编码后的新方案有错误：' : 'The revised plan with the kept codes does not hold together:',
        ...warning.remarks.map(({ where, text }) => `  ${where} ${text[language]}`),
      ].join('\n')
  }
}

const PROBLEM_WORDS: Readonly<Record<MappingProblem['kind'], Readonly<Record<Language, string>>>> = {
  'missing-column': { zh: '对照表缺列', en: 'Column missing' },
  'unknown-kind': { zh: '类别只能是单位、任务、指标', en: 'Not a kind' },
  'unknown-code': { zh: '方案里没有这个编码', en: 'No such code in the plan' },
  'bad-answer': { zh: '采用只能填是或否', en: 'Neither 是 nor 否' },
  'adopted-twice': { zh: '同一编码采用了两次', en: 'Adopted twice' },
  'not-listed': { zh: '对照表里没有，方案在比对后改过', en: 'Not listed: the plan changed since the comparison' },
}

const PROBLEMS_SHOWN = 20

/** Why the mapping was not applied, line by line. */
export const mappingProblemsText = (problems: readonly MappingProblem[]): string =>
  [
    ...problems.slice(0, PROBLEMS_SHOWN).map(({ kind, row, value }) => {
      const { zh, en } = PROBLEM_WORDS[kind]
      return `  ${row === 0 ? '' : `第${row}行 `}${zh}：${value} / ${en}`
    }),
    ...(problems.length > PROBLEMS_SHOWN ? [`  … ${problems.length}`] : []),
  ].join('\n')
