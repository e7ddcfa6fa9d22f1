import type { CellLayout, SheetLayout, WorkbookLayout } from '../../../domain/model'
import { quotedSheet } from '../../../domain/model'
import type { Plant } from '../../demo/plant'

const RENAMED = '六月报表（最终版）'

/** What Excel does when a sheet is renamed: formulas and links elsewhere follow. */
function renameIndicators(layout: WorkbookLayout): WorkbookLayout {
  const old = layout.sheets.find(({ key }) => key === 'indicators')?.name ?? ''
  const followFormula = (formula: string): string =>
    formula.replaceAll(quotedSheet(old), quotedSheet(RENAMED)).replaceAll(`${old}!`, `${quotedSheet(RENAMED)}!`)
  const follow = (cell: CellLayout): CellLayout => ({
    ...cell,
    ...(cell.formula === undefined ? {} : { formula: followFormula(cell.formula) }),
    ...(cell.link?.sheet === old ? { link: { ...cell.link, sheet: RENAMED } } : {}),
  })
  return {
    ...layout,
    sheets: layout.sheets.map((sheet) => ({
      ...sheet,
      name: sheet.key === 'indicators' ? RENAMED : sheet.name,
      cells: sheet.cells.map(follow),
    })),
  }
}

/** Two neighbouring columns change places, as by cut and insert; names move along. */
function swapColumns(sheet: SheetLayout, one: string, other: string): SheetLayout {
  const [left, right] = [one, other].map((key) => sheet.columns.findIndex((column) => column.key === key))
  const moved = (column: number) => (column === left ? right! : column === right ? left! : column)
  return {
    ...sheet,
    columns: sheet.columns.map((_column, at) => sheet.columns[moved(at)]!),
    cells: sheet.cells.map((cell) => ({ ...cell, column: moved(cell.column) })),
    names: sheet.names.map((name) => ({ ...name, column: moved(name.column) })),
    inputRules: [],
  }
}

/** What people and programs do to a file between sending out and coming back (IN). */
export const FILE_PLANTS: readonly Plant[] = [
  {
    rule: 'IN04',
    about: '工作表改了名',
    plant: ({ editor }) => {
      editor.change(renameIndicators)
      return true
    },
  },
  {
    rule: 'IN05',
    about: '列换了位置',
    plant: ({ editor }) => {
      editor.changeSheet('indicators', (sheet) => swapColumns(sheet, 'explanation', 'source'))
      return true
    },
  },
  {
    rule: 'IN06',
    about: '指标编码被改坏',
    plant: ({ editor, rows }) => {
      const [first] = rows
      if (!first) return false
      editor.sheet('indicators').type(first.row, 'code', 'I??')
      return true
    },
  },
  {
    rule: 'IN08',
    about: '公式没有结果',
    plant: ({ editor, rows }) => {
      const [first] = rows
      if (!first) return false
      editor.changeSheet('indicators', (sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) =>
          cell.row === first.row && sheet.columns[cell.column]?.key === 'value'
            ? { ...cell, value: null, formula: 'VLOOKUP("六月",$Z$1:$Z$9,1,FALSE)' }
            : cell,
        ),
      }))
      return true
    },
  },
  {
    rule: 'IN10',
    about: '有数据的列被隐藏',
    plant: ({ editor, rows }) => {
      if (rows.length === 0) return false
      editor.changeSheet('indicators', (sheet) => ({
        ...sheet,
        columns: sheet.columns.map((column) => (column.key === 'source' ? { ...column, hidden: true } : column)),
      }))
      return true
    },
  },
  {
    rule: 'IN13',
    about: '文字以等号开头',
    plant: ({ editor }) => {
      const tasks = editor.sheet('tasks')
      const [first] = tasks.rows.values()
      if (first === undefined) return false
      tasks.type(first, 'progress', '=完成第一阶段')
      return true
    },
  },
]
