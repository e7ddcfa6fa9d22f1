import type { WorkbookLayout } from '../domain/model'

/** Writes a remark behind the title of every visible sheet: 「…（演示：数据均为虚构）」. Titles stand in the first row. */
export function remarkLayout(layout: WorkbookLayout, remark: string): WorkbookLayout {
  return {
    ...layout,
    sheets: layout.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        sheet.visibility === 'visible' && cell.row === 0 && typeof cell.value === 'string' && cell.value !== ''
          ? { ...cell, value: `${cell.value}（${remark}）` }
          : cell,
      ),
    })),
  }
}
