import type { ICommandService } from '@univerjs/core'
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade'
import { MAX_COLUMNS, WHOLE_SHEET, type Sheet } from '../../document'
import { cellLook } from './cellLook'
import { conditionalFormat } from './conditionalFormats'
import { inputRule } from './inputRules'
import { asRange } from './ranges'

type CellStyle = Parameters<typeof cellLook>[0]

const PIXELS_PER_POINT = 4 / 3
const pixels = (points: number): number => Math.round(points * PIXELS_PER_POINT)

/** What stands painted of one sheet, so that only what changed is painted again. */
interface Painted {
  readonly styles: Map<number, CellStyle>
  readonly parts: Map<string, string>
  readonly rules: string[]
  readonly formats: string[]
}

/** Paints a sheet's looks, lines, merges, rules and notes; contents are the engine's business. */
export class SheetPainter {
  private readonly painted = new Map<string, Painted>()
  private readonly looks = new WeakMap<CellStyle, string>()
  private serial = 0

  constructor(
    private readonly workbook: FWorkbook,
    private readonly commands: ICommandService,
  ) {}

  paint(sheet: Sheet): void {
    const target = this.workbook.getSheetBySheetId(sheet.id)
    if (!target) return
    const before = this.painted.get(sheet.id) ?? { styles: new Map(), parts: new Map(), rules: [], formats: [] }
    this.painted.set(sheet.id, before)
    if (sheet.visibility !== 'Visible') return this.paintVisibility(sheet, before)
    const restyled = this.paintCells(sheet, target, before)
    this.paintLines(sheet, before)
    this.paintFrame(sheet, before)
    this.paintRules(sheet, before)
    this.paintFormats(sheet, before)
    this.paintNotes(sheet, before)
    if (restyled) this.refresh(sheet, target)
  }

  private run(id: string, sheet: Sheet, params: object): void {
    const place = { unitId: this.workbook.getId(), subUnitId: sheet.id }
    this.commands.syncExecuteCommand(id, { ...place, ...params }, { onlyLocal: true })
  }

  /** Runs only where the part is not as it was. */
  private part(before: Painted, name: string, now: unknown, paint: () => void): void {
    const text = JSON.stringify(now)
    if (before.parts.get(name) === text) return
    before.parts.set(name, text)
    paint()
  }

  private lookOf(style: CellStyle): string {
    const known = this.looks.get(style)
    if (known !== undefined) return known
    const id = this.workbook.getWorkbook().getStyles().setValue(cellLook(style)) ?? ''
    this.looks.set(style, id)
    return id
  }

  /** Straight into Univer's cells: its commands would merge each look into the one before. */
  private paintCells(sheet: Sheet, target: FWorksheet, before: Painted): boolean {
    const cells = target.getSheet().getCellMatrix()
    const gone = new Set(before.styles.keys())
    let changed = false
    for (const [row, column, { style }] of sheet.grid.within(WHOLE_SHEET)) {
      const place = row * MAX_COLUMNS + column
      gone.delete(place)
      if (before.styles.get(place) === style && cells.getValue(row, column)?.s !== undefined) continue
      before.styles.set(place, style)
      cells.setValue(row, column, { ...cells.getValue(row, column), s: this.lookOf(style) })
      changed = true
    }
    for (const place of gone) {
      before.styles.delete(place)
      const cell = cells.getValue(Math.floor(place / MAX_COLUMNS), place % MAX_COLUMNS)
      if (cell) delete cell.s
      changed = true
    }
    return changed
  }

  private paintLines(sheet: Sheet, before: Painted): void {
    const { columnWidths, rowHeights, standardWidth, hiddenRows, filteredRows, hiddenColumns } = sheet
    this.part(before, 'widths', [...columnWidths], () => {
      for (const [column, points] of columnWidths)
        this.run('sheet.mutation.set-worksheet-col-width', sheet, {
          ranges: [asRange({ top: 0, bottom: 0, left: column, right: column })],
          colWidth: pixels(points),
        })
    })
    this.part(before, 'standard', [standardWidth, sheet.standardHeight], () => {
      const config = this.workbook.getSheetBySheetId(sheet.id)?.getSheet().getConfig()
      if (!config) return
      config.defaultColumnWidth = pixels(standardWidth)
      config.defaultRowHeight = pixels(sheet.standardHeight)
    })
    this.part(before, 'heights', [...rowHeights], () => {
      for (const [row, points] of rowHeights) {
        const ranges = [asRange({ top: row, bottom: row, left: 0, right: 0 })]
        this.run('sheet.mutation.set-worksheet-row-height', sheet, { ranges, rowHeight: pixels(points) })
        this.run('sheet.mutation.set-worksheet-row-is-auto-height', sheet, { ranges, autoHeightInfo: 0 })
      }
    })
    this.paintHidden(sheet, before, { name: 'row', lines: new Set([...hiddenRows, ...filteredRows]) })
    this.paintHidden(sheet, before, { name: 'col', lines: hiddenColumns })
  }

  private paintHidden(sheet: Sheet, before: Painted, what: { name: 'row' | 'col'; lines: ReadonlySet<number> }): void {
    const { name, lines } = what
    const shown = JSON.parse(before.parts.get(`hidden ${name}`) ?? '[]') as number[]
    this.part(before, `hidden ${name}`, [...lines], () => {
      const ranges = (all: Iterable<number>) =>
        [...all].map((line) => ({
          startRow: name === 'row' ? line : 0,
          endRow: name === 'row' ? line : 0,
          startColumn: name === 'col' ? line : 0,
          endColumn: name === 'col' ? line : 0,
        }))
      this.run(`sheet.mutation.set-${name}-visible`, sheet, { ranges: ranges(shown) })
      this.run(`sheet.mutation.set-${name}-hidden`, sheet, { ranges: ranges(lines) })
    })
  }

  private paintFrame(sheet: Sheet, before: Painted): void {
    const merged = JSON.parse(before.parts.get('merges') ?? '[]') as Sheet['merges']
    this.part(before, 'merges', sheet.merges, () => {
      if (merged.length > 0) this.run('sheet.mutation.remove-worksheet-merge', sheet, { ranges: merged.map(asRange) })
      if (sheet.merges.length > 0)
        this.run('sheet.mutation.add-worksheet-merge', sheet, { ranges: sheet.merges.map(asRange) })
    })
    this.part(before, 'frozen', sheet.frozen, () => {
      const { rows, columns } = sheet.frozen ?? { rows: 0, columns: 0 }
      const frozen = { ySplit: rows, xSplit: columns, startRow: rows || -1, startColumn: columns || -1 }
      this.run('sheet.mutation.set-frozen', sheet, { ...frozen, resetScroll: false })
    })
    this.paintVisibility(sheet, before)
    this.part(before, 'tab', sheet.tabColor, () =>
      this.run('sheet.mutation.set-tab-color', sheet, { color: sheet.tabColor }),
    )
    this.part(before, 'gridlines', sheet.showGridlines, () =>
      this.run('sheet.mutation.toggle-gridlines', sheet, { showGridlines: sheet.showGridlines ? 1 : 0 }),
    )
  }

  private paintVisibility(sheet: Sheet, before: Painted): void {
    this.part(before, 'visibility', sheet.visibility, () =>
      this.run('sheet.mutation.set-worksheet-hidden', sheet, { hidden: sheet.visibility === 'Visible' ? 0 : 1 }),
    )
  }

  private paintRules(sheet: Sheet, before: Painted): void {
    this.part(before, 'rules', sheet.validations, () => {
      const ruleId = before.rules.splice(0)
      if (ruleId.length > 0) this.run('data-validation.mutation.removeRule', sheet, { ruleId })
      const rules = sheet.validations.flatMap((rule) => inputRule(rule, `rule-${(this.serial += 1)}`) ?? [])
      before.rules.push(...rules.map(({ uid }) => uid))
      if (rules.length > 0) this.run('data-validation.mutation.addRule', sheet, { rule: rules })
    })
  }

  private paintFormats(sheet: Sheet, before: Painted): void {
    const now = sheet.conditionalRules.map((rule) => ({ ...rule, look: [...rule.look] }))
    this.part(before, 'formats', now, () => {
      for (const cfId of before.formats.splice(0)) this.run('sheet.mutation.delete-conditional-rule', sheet, { cfId })
      // Univer puts each new one before those that are there.
      for (const rule of [...sheet.conditionalRules].reverse().flatMap((one) => conditionalFormat(one) ?? [])) {
        before.formats.push(rule.cfId)
        this.run('sheet.mutation.add-conditional-rule', sheet, { rule })
      }
    })
  }

  private paintNotes(sheet: Sheet, before: Painted): void {
    const shown = JSON.parse(before.parts.get('notes') ?? '[]') as Sheet['notes']
    this.part(before, 'notes', sheet.notes, () => {
      const sheetId = sheet.id
      for (const { area } of shown)
        this.run('sheet.mutation.remove-note', sheet, { sheetId, row: area.top, col: area.left })
      for (const { id, area, content } of sheet.notes) {
        const note = { id, row: area.top, col: area.left, note: content, width: 200, height: 90, show: false }
        this.run('sheet.mutation.update-note', sheet, { sheetId, row: area.top, col: area.left, note })
      }
    })
  }

  /** Any mutation of cells makes Univer lay out and draw anew; this one changes nothing. */
  private refresh(sheet: Sheet, target: FWorksheet): void {
    const cell = target.getSheet().getCellRaw(0, 0)
    this.run('sheet.mutation.set-range-values', sheet, { cellValue: { 0: { 0: { s: cell?.s ?? null } } } })
  }
}
