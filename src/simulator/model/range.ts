import {
  clearContents,
  clearFormats,
  clientValue,
  deleteCells,
  insertCells,
  isUnbounded,
  linesHidden,
  mergeCells,
  refused,
  selectCells,
  setLinesHidden,
  shownText,
  unmergeCells,
  valueType,
  writeEntries,
  writeNumberFormats,
  type GivenValues,
  type Place,
} from '../document'
import type { HostObject } from '../protocol'
import { giveStyle, styleNameOf } from './cellStyles'
import { ConditionalFormatCollection } from './conditionalFormatCollection'
import { DataValidation } from './dataValidation'
import type { Host } from './host'
import { hyperlinkAt, setHyperlink } from './hyperlinks'
import { ADDIN } from './model'
import { RangeFormat } from './rangeFormat'
import { RangeGeometry } from './rangeGeometry'
import { specialCells } from './specialCells'

/** A range is read up to this size; Microsoft Learn, "Resource limits". */
const MOST_CELLS = 5_000_000

type Client = Host<Excel.Range>
/** A rectangle of cells. */
export class Range extends RangeGeometry implements Partial<Client> {
  static override readonly navigation = ['worksheet', 'format', 'dataValidation', 'conditionalFormats']

  get values(): Client['values'] {
    return this.read(() => this.valueGrid().map((line) => line.map(clientValue)))
  }

  set values(given: GivenValues) {
    writeEntries(this.model.document, this.place(), given)
  }

  get formulas(): Client['formulas'] {
    return this.read(() =>
      this.model.document
        .formulasOf(this.sheet, this.area)
        .map((line) =>
          line.map((cell) =>
            cell !== null && typeof cell === 'object' && 'formula' in cell ? cell.formula : clientValue(cell),
          ),
        ),
    )
  }

  set formulas(given: GivenValues) {
    writeEntries(this.model.document, this.place(), given)
  }

  get formulasLocal(): Client['formulasLocal'] {
    return this.formulas
  }

  set formulasLocal(given: GivenValues) {
    this.formulas = given as never
  }

  get text(): Client['text'] {
    return this.read(() =>
      this.valueGrid().map((line, row) => line.map((value, column) => shownText(value, this.formatAt(row, column)))),
    )
  }

  get valueTypes(): Client['valueTypes'] {
    return this.read(() =>
      this.valueGrid().map((line) => line.map((value) => valueType(value) as Excel.RangeValueType)),
    )
  }

  get numberFormat(): Client['numberFormat'] {
    return this.read(() =>
      Array.from({ length: this.rowCount }, (_, row) =>
        Array.from({ length: this.columnCount }, (_unused, column) => this.formatAt(row, column)),
      ),
    )
  }

  set numberFormat(given: GivenValues) {
    writeNumberFormats(this.place(), given)
  }

  get numberFormatLocal(): Client['numberFormatLocal'] {
    return this.numberFormat
  }

  set numberFormatLocal(given: GivenValues) {
    this.numberFormat = given as never
  }

  get format(): RangeFormat {
    return new RangeFormat(this.sheet, [this.area])
  }

  get style(): string {
    return styleNameOf({ sheet: this.sheet, areas: [this.area] }) as string
  }

  set style(name: string) {
    giveStyle(this.model.document, { sheet: this.sheet, areas: [this.area] }, name)
  }

  get dataValidation(): DataValidation {
    return new DataValidation(this.sheet, [this.area])
  }

  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.model, this.sheet, [this.area])
  }

  get hidden(): boolean {
    return this.rowHidden || this.columnHidden
  }

  get rowHidden(): boolean {
    return linesHidden(this.sheet, this.area, 'rows') as boolean
  }

  set rowHidden(hidden: boolean) {
    setLinesHidden(this.sheet, this.area, { axis: 'rows', hidden })
  }

  get columnHidden(): boolean {
    return linesHidden(this.sheet, this.area, 'columns') as boolean
  }

  set columnHidden(hidden: boolean) {
    setLinesHidden(this.sheet, this.area, { axis: 'columns', hidden })
  }

  get hyperlink(): Excel.RangeHyperlink {
    return hyperlinkAt(this.sheet, this.area) as Excel.RangeHyperlink
  }

  set hyperlink(link: Excel.RangeHyperlink) {
    setHyperlink(this.model.document, this.place(), link)
  }

  clear(applyTo: string = 'All'): void {
    if (!['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'].includes(applyTo))
      throw refused.argument()
    if (applyTo === 'All' || applyTo === 'Contents') clearContents(this.model.document, this.place())
    if (applyTo === 'All' || applyTo === 'Formats') clearFormats(this.place())
    if (applyTo === 'All') this.dataValidation.clear()
    if (applyTo === 'All' || applyTo.endsWith('Hyperlinks')) setHyperlink(this.model.document, this.place(), null)
  }

  insert(shift: string): HostObject {
    if (shift !== 'Down' && shift !== 'Right') throw refused.argument()
    insertCells(this.model.document, this.place(), shift)
    return this.at(this.area)
  }

  delete(shift: string): void {
    if (shift !== 'Up' && shift !== 'Left') throw refused.argument()
    deleteCells(this.model.document, this.place(), shift)
  }

  merge(across = false): void {
    mergeCells(this.model.document, this.place(), across)
  }

  unmerge(): void {
    unmergeCells(this.place())
  }

  select(): void {
    selectCells(this.model.document, this.place())
  }

  /** Nothing to do: values are always calculated before they are read. */
  calculate(): void {
    this.requireSheet()
  }

  getSpecialCells(type: string, valueType?: string): HostObject {
    const found = this.getSpecialCellsOrNullObject(type, valueType)
    if (found === null) throw refused.notFound()
    return found
  }

  getSpecialCellsOrNullObject(type: string, valueType?: string): HostObject | null {
    const areas = specialCells(this.model.document, this.place(), { type, valueType: valueType ?? 'All' })
    return areas.length === 0 ? null : this.model.objects.rangeAreas(this.sheet, areas)
  }

  getTables(): HostObject {
    return this.model.objects.tables(this.sheet, this.area)
  }

  getMergedAreasOrNullObject(): HostObject | null {
    const merges = this.sheet.merges.filter(
      (merge) =>
        merge.top <= this.area.bottom &&
        merge.bottom >= this.area.top &&
        merge.left <= this.area.right &&
        merge.right >= this.area.left,
    )
    return merges.length === 0 ? null : this.model.objects.rangeAreas(this.sheet, merges)
  }

  private place(): Place {
    this.requireSheet()
    return { sheet: this.sheet, area: this.area, actor: ADDIN }
  }

  /** Unbounded ranges answer null for everything that is a grid. */
  private read<Grid>(grid: () => Grid): Grid {
    this.requireSheet()
    if (isUnbounded(this.area)) return null as Grid
    if (this.cellCount > MOST_CELLS) throw refused.rangeTooLarge()
    return grid()
  }

  private valueGrid(): ReturnType<typeof this.model.document.valuesOf> {
    return this.model.document.valuesOf(this.sheet, this.area)
  }

  private formatAt(row: number, column: number): string {
    return this.sheet.grid.styleAt(this.area.top + row, this.area.left + column).numberFormat
  }
}
