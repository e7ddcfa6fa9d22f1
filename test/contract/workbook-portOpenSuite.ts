import type { CellValue, SheetLayout } from '../../src/domain/model'
import { parseAddress, valueAt } from '../../src/domain/model'
import type { CellPlace, OpenWorkbook } from '../../src/usecases/ports'
import { sampleLayout } from '../support/sampleLayout'

/** What a person does in the workbook while ours is open, by whatever way the medium has. */
export interface Person {
  type(place: CellPlace, value: CellValue): Promise<void> | void
  /** Pastes from elsewhere, which takes the input rule of that cell away. */
  paste(place: CellPlace, value: CellValue): Promise<void> | void
  select(place: CellPlace): Promise<void> | void
  /** Begins typing into a cell and does not press Enter. */
  keepTyping(): Promise<void> | void
}

export interface OpenedWorkbook {
  readonly workbook: OpenWorkbook
  readonly person: Person
}

export const INDICATORS = "市发改局's 指标"
export const FIGURE: CellPlace = { sheet: INDICATORS, address: 'E6' }
const FILLED: CellPlace = { sheet: INDICATORS, address: 'E4' }
const NOTE: CellPlace = { sheet: INDICATORS, address: 'J6' }
const GONE: CellPlace = { sheet: '没有这张表', address: 'A1' }

export async function valueOf(workbook: OpenWorkbook, { sheet, address }: CellPlace): Promise<CellValue> {
  const read = await workbook.readSnapshot()
  if (!read.ok) throw new Error(`not read: ${read.problem.kind} ${read.problem.detail}`)
  const found = read.value.sheets.find(({ name }) => name === sheet)
  const position = parseAddress(address)
  if (found === undefined || position === null) throw new Error(`no cell ${sheet}!${address}`)
  return valueAt(found, position.row, position.column)
}

const indicatorsOf = (): SheetLayout => {
  const sheet = sampleLayout.sheets.find(({ name }) => name === INDICATORS)
  if (sheet === undefined) throw new Error('the sample has no indicators')
  return sheet
}

/** What every OpenWorkbook must do beside what every WorkbookPort does. */
export function openWorkbookSuite(medium: string, open: () => Promise<OpenedWorkbook>): void {
  const opened = async (): Promise<OpenedWorkbook> => {
    const made = await open()
    const written = await made.workbook.applyLayout(sampleLayout)
    if (!written.ok) throw new Error(written.problem.detail)
    return made
  }

  describe(`the open workbook over ${medium}`, () => {
    describe('selects', () => {
      it('a cell and says which is selected', async () => {
        const { workbook } = await opened()
        expect(await workbook.select(FIGURE)).toEqual({ ok: true })
        expect(await workbook.selection()).toEqual({ ok: true, value: FIGURE })
      })

      it('what the person selected, and tells the watcher until it is removed', async () => {
        const { workbook, person } = await opened()
        const heard: CellPlace[] = []
        const remove = workbook.watchSelection((place) => heard.push(place))
        await person.select(FIGURE)
        expect(await workbook.selection()).toEqual({ ok: true, value: FIGURE })
        remove()
        remove()
        await person.select(FILLED)
        expect(heard).toEqual([FIGURE])
      })

      it('nothing on a sheet that is gone', async () => {
        const { workbook } = await opened()
        expect(await workbook.select(GONE)).toMatchObject({
          ok: false,
          problem: { kind: 'sheet-missing', sheet: GONE.sheet },
        })
      })
    })

    describe('hears', () => {
      it('what the person types, until the watcher is removed', async () => {
        const { workbook, person } = await opened()
        const heard: (readonly string[])[] = []
        const remove = workbook.watch((sheets) => heard.push(sheets))
        await person.type(FIGURE, 3)
        expect(await valueOf(workbook, FIGURE)).toBe(3)
        remove()
        await person.type(FIGURE, 4)
        expect(heard).toEqual([[INDICATORS]])
      })
    })

    describe('edits', () => {
      it('cells that hold what was expected, and leaves what changed meanwhile', async () => {
        const { workbook, person } = await opened()
        await person.type(FILLED, 9.9)
        const outcome = await workbook.editCells([
          { ...FIGURE, expected: null, value: 12 },
          { ...FILLED, expected: 8.3, value: 1 },
          { ...NOTE, expected: '+86 开头也是文字', value: '=1+1 是文字' },
        ])
        expect(outcome).toEqual({ ok: true, value: { written: [FIGURE, NOTE], changedMeanwhile: [FILLED] } })
        expect(await valueOf(workbook, FIGURE)).toBe(12)
        expect(await valueOf(workbook, FILLED)).toBe(9.9)
        expect(await valueOf(workbook, NOTE)).toBe('=1+1 是文字')
      })

      it('a blank over a value and true over a blank; a text stays the text it is', async () => {
        const { workbook } = await opened()
        await workbook.editCells([
          { ...FILLED, expected: 8.3, value: null },
          { ...FIGURE, expected: null, value: true },
          { ...NOTE, expected: '+86 开头也是文字', value: '00123' },
        ])
        expect(await valueOf(workbook, FILLED)).toBeNull()
        expect(await valueOf(workbook, FIGURE)).toBe(true)
        expect(await valueOf(workbook, NOTE)).toBe('00123')
      })

      it('nothing at all where one of the sheets is gone', async () => {
        const { workbook } = await opened()
        const outcome = await workbook.editCells([
          { ...FIGURE, expected: null, value: 12 },
          { ...GONE, expected: null, value: 1 },
        ])
        expect(outcome).toMatchObject({ ok: false, problem: { kind: 'sheet-missing', sheet: GONE.sheet } })
        expect(await valueOf(workbook, FIGURE)).toBeNull()
      })
    })

    describe('puts back input rules', () => {
      it('that pasting took away, touching no value, and only once', async () => {
        const { workbook, person } = await opened()
        await person.paste(FIGURE, '约十二')
        expect(await workbook.restoreRules([indicatorsOf()])).toEqual({ ok: true, value: [`${INDICATORS}!E4:E9`] })
        expect(await valueOf(workbook, FIGURE)).toBe('约十二')
        expect(await workbook.restoreRules([indicatorsOf()])).toEqual({ ok: true, value: [] })
      })

      it('of no sheet that is gone', async () => {
        const { workbook } = await opened()
        const outcome = await workbook.restoreRules([{ ...indicatorsOf(), name: GONE.sheet }])
        expect(outcome).toMatchObject({ ok: false, problem: { kind: 'sheet-missing', sheet: GONE.sheet } })
      })
    })

    it('keeps texts with the document, the later over the earlier', async () => {
      const { workbook } = await opened()
      expect(await workbook.recall()).toEqual({ ok: true, value: {} })
      await workbook.remember({ role: 'filler', unit: 'U001' })
      await workbook.remember({ unit: 'U002' })
      expect(await workbook.recall()).toEqual({ ok: true, value: { role: 'filler', unit: 'U002' } })
    })

    it('says that a cell is being typed into, whatever is asked', async () => {
      const { workbook, person } = await opened()
      await person.keepTyping()
      const answers = [
        await workbook.readSnapshot(),
        await workbook.applyLayout(sampleLayout),
        await workbook.select(FIGURE),
        await workbook.selection(),
        await workbook.editCells([{ ...FIGURE, expected: null, value: 1 }]),
        await workbook.restoreRules([indicatorsOf()]),
        await workbook.remember({ unit: 'U003' }),
      ]
      for (const answer of answers) expect(answer).toMatchObject({ ok: false, problem: { kind: 'editing' } })
    })

    it('reports what the host can do', async () => {
      const { workbook } = await opened()
      const report = await workbook.report()
      expect(report.excelApi).toMatch(/^1\.\d+$/)
      expect(report.missing).toEqual([...new Set(report.missing)])
    })
  })
}
