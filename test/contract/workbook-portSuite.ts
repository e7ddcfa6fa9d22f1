import type { CellValue, SheetSnapshot, WorkbookLayout, WorkbookSnapshot } from '../../src/domain/model'
import { addressOf, parseAddress, valueAt } from '../../src/domain/model'
import type { WorkbookPort } from '../../src/usecases/ports'
import { sampleLayout } from '../support/sampleLayout'

/** A snapshot in the form in which two media must agree. */
export interface ComparableWorkbook {
  readonly dateSystem: number
  readonly properties: Readonly<Record<string, string>>
  readonly names: readonly string[]
  readonly sheets: readonly unknown[]
}

interface ComparableCell {
  readonly value: CellValue
  readonly format: string
  readonly formula: string | null
  readonly cached: boolean | null
}

/** Cells that hold something: those with a value, and those with a formula even where no result is stored. */
function comparableCells(sheet: SheetSnapshot, formats: readonly string[]): Record<string, ComparableCell> {
  const filled = sheet.values.flatMap((cells, row) =>
    [...(cells ?? [])].flatMap((value, column) => ((value ?? null) === null ? [] : [addressOf(row, column)])),
  )
  const addresses = [...new Set([...filled, ...sheet.formulas.keys()])].sort()
  return Object.fromEntries(
    addresses.map((address) => {
      const { row, column } = parseAddress(address) ?? { row: -1, column: -1 }
      const { text = null, cached = null } = sheet.formulas.get(address) ?? {}
      const format = formats[sheet.formats[row]?.[column] ?? 0] ?? 'General'
      return [address, { value: valueAt(sheet, row, column), format, formula: text, cached }]
    }),
  )
}

/**
 * What is left out because the media differ by nature: the format of blank cells (a reader may skip them), the order of the
 * format list, names that the format itself needs (print titles), parts of the file, the order of names.
 */
export function comparable(snapshot: WorkbookSnapshot): ComparableWorkbook {
  const { dateSystem, properties, names, numberFormats } = snapshot
  return {
    dateSystem,
    properties: { ...properties },
    names: names
      .filter(({ name }) => !name.startsWith('_xlnm.'))
      .map(({ name, refersTo, hidden }) => `${name} ${refersTo} ${String(hidden)}`)
      .sort(),
    sheets: snapshot.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      cells: comparableCells(sheet, numberFormats),
      merges: [...sheet.merges].sort((left, right) => left.top - right.top || left.left - right.left),
      hiddenRows: [...sheet.hiddenRows],
      hiddenColumns: [...sheet.hiddenColumns],
    })),
  }
}

/** Applies the layout to a workbook and reads it back; throws where either fails. */
export async function readBack(workbook: WorkbookPort, layout: WorkbookLayout): Promise<ComparableWorkbook> {
  const written = await workbook.applyLayout(layout)
  if (!written.ok) throw new Error(`not written: ${written.problem.detail}`)
  const read = await workbook.readSnapshot()
  if (!read.ok) throw new Error(`not read: ${read.problem.kind} ${read.problem.detail}`)
  return comparable(read.value)
}

const oneSheet = (name: string, value: CellValue): WorkbookLayout => {
  const [template] = sampleLayout.sheets.filter((sheet) => sheet.key === 'overview')
  if (template === undefined) throw new Error('the sample has no overview')
  const sheet = { ...template, name, charts: [], cells: [{ row: 0, column: 0, value, style: 'text' as const }] }
  return { ...sampleLayout, sheets: [sheet] }
}

const firstCell = (workbook: ComparableWorkbook, sheet: number): unknown =>
  (workbook.sheets[sheet] as { cells: Record<string, ComparableCell> } | undefined)?.cells['A1']?.value

/** What SUM(E4:E9) of the sample comes to, where the medium calculates what the layout leaves uncomputed. */
const COMPUTED = { value: expect.closeTo(4377.65, 9) as unknown, formula: 'SUM(E4:E9)', cached: true }
const UNCOMPUTED = { value: null, formula: 'SUM(E4:E9)', cached: false }

/** What every WorkbookPort must do, whatever it writes to. `calculates`: formulas without a result get one. */
export function workbookPortSuite(medium: string, open: () => WorkbookPort, { calculates = false } = {}): void {
  describe(`a workbook over ${medium}`, () => {
    it('gives back every sheet, value, formula, name and property of a layout', async () => {
      const back = await readBack(open(), sampleLayout)
      expect(back).toMatchObject({
        dateSystem: 1900,
        properties: sampleLayout.properties,
        names: [
          "PT.U001.indicators '市发改局''s 指标'!$A$3 false",
          "PT.U001.indicators.value '市发改局''s 指标'!$E$3 false",
        ],
      })
      expect(back.sheets).toMatchObject([
        { name: '_plantally', visibility: 'veryHidden' },
        { name: '总览', visibility: 'visible', cells: { E5: { value: 20, formula: 'SUM(B5:D5)', cached: true } } },
        {
          name: "市发改局's 指标",
          hiddenColumns: [10],
          cells: {
            E7: { value: -2.4, format: '#,##0.0' },
            F6: { value: '', cached: true },
            I4: { value: 45107, format: 'yyyy-mm-dd' },
            C13: calculates ? COMPUTED : UNCOMPUTED,
            A13: { value: true },
            B13: { value: { error: '#REF!' } },
          },
        },
      ])
    })

    it('[IN13] keeps text that looks like a formula, an error or an escape as text, and drops control characters', async () => {
      const back = await readBack(open(), sampleLayout)
      const { cells } = back.sheets[2] as { cells: Record<string, ComparableCell> }
      expect(cells['J5']).toEqual({ value: '=1+1 是文字，不是公式', format: '@', formula: null, cached: null })
      expect(cells['J6']?.value).toBe('+86 开头也是文字')
      expect(cells['J7']?.value).toBe('换行的说明：\n第二行 <b>&"引号"</b>')
      expect(cells['J8']?.value).toBe('@张三 #N/A _x0041_')
      expect(cells['J9']?.value).toBe('#N/A')
    })

    it('replaces a sheet of the same name in its place and adds the others', async () => {
      const workbook = open()
      await readBack(workbook, oneSheet('甲', 1))
      await readBack(workbook, oneSheet('乙', 2))
      const back = await readBack(workbook, { ...oneSheet('甲', 3), properties: { 'plantally.period': '2023-M07' } })
      expect(back.sheets).toMatchObject([{ name: '甲' }, { name: '乙' }])
      expect([firstCell(back, 0), firstCell(back, 1)]).toEqual([3, 2])
      expect(back.properties).toEqual({ ...sampleLayout.properties, 'plantally.period': '2023-M07' })
    })

    it('tells the watcher which sheets changed, until it is removed', async () => {
      const workbook = open()
      const heard: (readonly string[])[] = []
      const remove = workbook.watch((sheets) => heard.push(sheets))
      await workbook.applyLayout(oneSheet('甲', 1))
      remove()
      remove()
      await workbook.applyLayout(oneSheet('甲', 2))
      expect(heard).toEqual([['甲']])
    })

    it('keeps two watchers apart, even of the same listener', async () => {
      const workbook = open()
      let calls = 0
      const listener = () => (calls += 1)
      const removeFirst = workbook.watch(listener)
      workbook.watch(listener)
      removeFirst()
      await workbook.applyLayout(oneSheet('甲', 1))
      expect(calls).toBe(1)
    })
  })
}
