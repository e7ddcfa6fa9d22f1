import { add, compare, decimal, decimalText, multiply, toNumber, zero } from '../../domain/lib'
import type { Plan } from '../../domain/model'
import { isMet } from '../../domain/plan'
import { hasGrowth } from '../../domain/template'
import { inRow, type FigurePlot, type Plant, type PlantRow } from './plant'

const half = ({ invented }: PlantRow) => add(invented.last, invented.value)
const isFlow = ({ indicator }: PlantRow): boolean => indicator.behaviour === 'flow'
const hasLast = ({ invented }: PlantRow): boolean =>
  compare(invented.last, zero) > 0 && compare(invented.value, zero) > 0
const isPercent = ({ indicator }: PlantRow): boolean => indicator.unitOfMeasure === '%'
const isShare = ({ indicator }: PlantRow): boolean => ['share', 'coverage', 'progress'].includes(indicator.kind)

/** Relations would speak too, and hide whether the rule itself does. */
const isFree = (plan: Plan, { indicator }: PlantRow): boolean =>
  !plan.relations.some(({ left, right }) => [...left, ...right].includes(indicator.code))

const inFreeRow =
  (fits: (row: PlantRow) => boolean, plant: (row: PlantRow) => void): Plant<FigurePlot>['plant'] =>
  (plot) =>
    inRow((row) => isFree(plot.plan, row) && fits(row), plant)(plot)

/** The rows of both sides of the unit's first relation of a kind. */
function relatedRows({ plan, rows }: FigurePlot, types: readonly string[]): { left: PlantRow; right: PlantRow } | null {
  for (const { type, left, right } of plan.relations.filter((relation) => types.includes(relation.type))) {
    const rowOf = (code: string | undefined) => rows.find(({ indicator }) => indicator.code === code)
    const [one, other] = [rowOf(left[0]), rowOf(right[0])]
    if (one && other && left.length === 1 && (type !== 'part_whole' || right.length === 1))
      return { left: one, right: other }
  }
  return null
}

const bumped =
  (types: readonly string[], add_: number): Plant<FigurePlot>['plant'] =>
  (plot) => {
    const pair = relatedRows(plot, types)
    if (pair === null) return false
    const { left, right } = pair
    const more = types.includes('part_whole') ? half(right) : half(left)
    left.sheet.type(left.row, 'value', toNumber(add(more, decimal(add_))) - toNumber(left.invented.last))
    return true
  }

/** One mistake for each check on figures and tasks (CK). */
export const FIGURE_PLANTS: readonly Plant<FigurePlot>[] = [
  {
    rule: 'CK01',
    about: '本期数空着',
    plant: inFreeRow(
      () => true,
      ({ sheet, row }) => sheet.type(row, 'value', null),
    ),
  },
  {
    rule: 'CK02',
    about: '数字栏里写了文字',
    plant: inFreeRow(
      () => true,
      ({ sheet, row }) => sheet.type(row, 'value', '较上月有所增长'),
    ),
  },
  {
    rule: 'CK03',
    about: '用中文单位写数',
    plant: inFreeRow(
      (row) => isFlow(row) && hasLast(row) && /^(万|亿)元$/.test(row.indicator.unitOfMeasure),
      ({ sheet, row, invented, indicator }) =>
        sheet.type(row, 'value', `${decimalText(invented.value)}${indicator.unitOfMeasure.slice(0, 1)}`),
    ),
  },
  {
    rule: 'CK04',
    about: '百分数写成小数',
    plant: inFreeRow(
      (row) => isPercent(row) && !isFlow(row) && hasLast(row) && compare(row.invented.value, decimal(2)) > 0,
      ({ sheet, row, invented }) => sheet.type(row, 'value', toNumber(invented.value.div(100))),
    ),
  },
  {
    rule: 'CK05',
    about: '计量单位差一万倍',
    plant: inFreeRow(
      (row) => isFlow(row) && hasLast(row) && row.indicator.kind === 'money',
      ({ sheet, row, invented }) => sheet.type(row, 'value', toNumber(multiply(invented.value, decimal(10000)))),
    ),
  },
  {
    rule: 'CK06',
    about: '个数带了小数',
    plant: inFreeRow(
      (row) => isFlow(row) && hasLast(row) && /^(家|个|人|户|次|项)$/.test(row.indicator.unitOfMeasure),
      ({ sheet, row, invented }) => sheet.type(row, 'value', toNumber(add(invented.value, decimal('0.5')))),
    ),
  },
  {
    rule: 'CK07',
    about: '覆盖率超过100%',
    plant: inFreeRow(
      (row) => isShare(row) && isPercent(row) && !isFlow(row),
      ({ sheet, row }) => sheet.type(row, 'value', 130),
    ),
  },
  {
    rule: 'CK09',
    about: '上期累计加本期数不等于本年累计',
    plant: inFreeRow(
      (row) => isFlow(row) && hasLast(row) && compare(half(row), decimal(20)) > 0,
      (plot) => plot.sheet.type(plot.row, 'cumulative', toNumber(add(half(plot), decimal(3)))),
    ),
  },
  {
    rule: 'CK10',
    about: '增速与同期数算出来的不一致',
    plant: inFreeRow(
      (row) =>
        isFlow(row) &&
        hasLast(row) &&
        hasGrowth(row.indicator) &&
        row.invented.base !== null &&
        compare(row.invented.base, zero) > 0,
      ({ sheet, row }) => sheet.type(row, 'growth', 88.8),
    ),
  },
  { rule: 'CK11', about: '其中数大于总数', plant: bumped(['part_whole'], 5) },
  {
    rule: 'CK13',
    about: '任务报已完成，指标没到目标',
    plant: ({ rows, unit, editor, plan }) => {
      const tasks = editor.sheet('tasks')
      const missed = rows.find(
        (row) =>
          row.indicator.leadUnit === unit &&
          isFree(plan, row) &&
          row.indicator.task !== null &&
          tasks.rows.has(row.indicator.task) &&
          isMet(row.indicator, isFlow(row) ? half(row) : row.invented.value, null) === false,
      )
      const at =
        missed?.indicator.task === undefined || missed.indicator.task === null
          ? undefined
          : tasks.rows.get(missed.indicator.task)
      if (at === undefined) return false
      tasks.type(at, 'state', '已完成')
      return true
    },
  },
  {
    rule: 'CK18',
    about: '日期写成2月30日',
    plant: ({ editor }) => {
      const tasks = editor.sheet('tasks')
      const [first] = tasks.rows.values()
      if (first === undefined) return false
      tasks.type(first, 'reportedOn', '2023年2月30日')
      return true
    },
  },
  { rule: 'CK20', about: '总数不等于各分项之和', plant: bumped(['hierarchy'], 7) },
]
