import type { Result } from '../../domain/lib'
import { fail, succeed } from '../../domain/lib'
import type { CellValue, SheetLayout, WorkbookLayout } from '../../domain/model'
import { isoDate, mergeLayouts, sameCellValue } from '../../domain/model'
import type {
  Applying,
  CellEdit,
  CellPlace,
  EditOutcome,
  HostProblem,
  HostReport,
  OpenWorkbook,
} from '../../usecases/ports'
import { changedSince } from './changedSince'
import { listeners } from './listeners'
import { mendedRules } from './mendedRules'
import { snapshotOf } from './snapshotOf'
import { holdsFormula, rulesBeside, sheetNamed, valueIn, withRules, withTyped } from './typedCells'

/** The person in front of a workbook that lives in memory: does what hands do in Excel. Throws where the sheet is missing. */
export interface MemoryUser {
  /** Types a value over whatever stands in the cell; its format and rules stay. Listeners of `watch` hear it. */
  type(place: CellPlace, value: CellValue): void
  /** Pastes a value from elsewhere: like typing, and the input rule of that cell is gone. */
  paste(place: CellPlace, value: CellValue): void
  /** Clicks on a cell. Listeners of `watchSelection` hear it. */
  select(place: CellPlace): void
  /** From now on every call fails in this way, as when a cell is being typed into; null ends it. */
  obstruct(problem: HostProblem | null): void
}

export interface MemoryOpenWorkbook extends OpenWorkbook {
  readonly user: MemoryUser
}

export interface MemoryWorkbookOptions {
  /** The name that the workbook's cells are cited by. */
  readonly file?: string
  /** What stands in the workbook when it is opened. */
  readonly layout?: WorkbookLayout
}

const EMPTY: WorkbookLayout = { title: '', createdOn: isoDate('1900-01-01'), sheets: [], properties: {} }

const REPORT: HostReport = { application: 'workbench', platform: '', version: '', excelApi: '1.8', missing: [] }

const missingSheet = (sheet: string): HostProblem => ({
  kind: 'sheet-missing',
  sheet,
  detail: `the workbook has no sheet "${sheet}"`,
})

class MemoryState {
  layout: WorkbookLayout
  selected: CellPlace | null = null
  obstruction: HostProblem | null = null
  kept: Readonly<Record<string, string>> = {}
  readonly changes = listeners<readonly string[]>()
  readonly selections = listeners<CellPlace>()

  constructor(layout: WorkbookLayout) {
    this.layout = layout
  }

  /** The answer of every call: the obstruction where there is one. */
  answer<Value>(work: () => Result<Value, HostProblem>): Promise<Result<Value, HostProblem>> {
    return Promise.resolve(this.obstruction === null ? work() : fail(this.obstruction))
  }

  sheet(name: string): SheetLayout {
    const found = sheetNamed(this.layout, name)
    if (found === undefined) throw new Error(missingSheet(name).detail)
    return found
  }

  select(place: CellPlace): Result<void, HostProblem> {
    const sheet = sheetNamed(this.layout, place.sheet)
    if (sheet === undefined) return fail(missingSheet(place.sheet))
    this.selected = { sheet: sheet.name, address: place.address }
    this.selections.tell(this.selected)
    return succeed(undefined)
  }

  selection(): Result<CellPlace, HostProblem> {
    const first = this.layout.sheets.find(({ visibility }) => visibility === 'visible')
    if (this.selected !== null && sheetNamed(this.layout, this.selected.sheet) !== undefined)
      return succeed(this.selected)
    return first === undefined ? fail(missingSheet('')) : succeed({ sheet: first.name, address: 'A1' })
  }

  apply(next: WorkbookLayout, { progress, seen, remember = {} }: Applying = {}): Result<void, HostProblem> {
    const changed = seen && changedSince(seen, snapshotOf(this.layout, ''), next)
    this.kept = { ...this.kept, ...remember }
    if (changed !== undefined) return fail(changed)
    this.layout = mergeLayouts(this.layout, next)
    progress?.(next.sheets.length, next.sheets.length)
    this.changes.tell(next.sheets.map(({ name }) => name))
    return succeed(undefined)
  }

  edit(edits: readonly CellEdit[], how: 'each' | 'together' = 'each'): Result<EditOutcome, HostProblem> {
    const absent = edits.find(({ sheet }) => sheetNamed(this.layout, sheet) === undefined)
    if (absent !== undefined) return fail(missingSheet(absent.sheet))
    const holding = edits.filter((edit) => {
      const sheet = this.sheet(edit.sheet)
      return !holdsFormula(sheet, edit) && sameCellValue(valueIn(sheet, edit), edit.expected)
    })
    const agreed = how === 'together' && holding.length < edits.length ? [] : holding
    for (const edit of agreed) this.layout = withTyped(this.layout, this.sheet(edit.sheet), edit, edit.value)
    const place = ({ sheet, address }: CellEdit): CellPlace => ({ sheet, address })
    if (agreed.length > 0) this.changes.tell([...new Set(agreed.map(({ sheet }) => sheet))])
    return succeed({
      written: agreed.map(place),
      changedMeanwhile: edits.filter((edit) => !holding.includes(edit)).map(place),
    })
  }

  restore(sheets: readonly SheetLayout[]): Result<readonly string[], HostProblem> {
    const absent = sheets.find(({ name }) => sheetNamed(this.layout, name) === undefined)
    if (absent !== undefined) return fail(missingSheet(absent.name))
    const mended = sheets.map((wanted) => mendedRules(this.sheet(wanted.name), wanted.inputRules))
    for (const { sheet, rules } of mended) this.layout = withRules(this.layout, sheet, rules)
    return succeed(mended.flatMap(({ ranges }) => ranges))
  }
}

function userOf(state: MemoryState): MemoryUser {
  const type = (place: CellPlace, value: CellValue): void => {
    state.layout = withTyped(state.layout, state.sheet(place.sheet), place, value)
    state.changes.tell([place.sheet])
  }
  return {
    type,
    paste(place, value) {
      const sheet = state.sheet(place.sheet)
      state.layout = withRules(state.layout, sheet, rulesBeside(sheet, place))
      type(place, value)
    },
    select(place) {
      state.sheet(place.sheet)
      state.select(place)
    },
    obstruct(problem) {
      state.obstruction = problem
    },
  }
}

/** The open workbook without Excel: nothing is recalculated, formulas keep the results their layout gave. */
export function memoryOpenWorkbook(options: MemoryWorkbookOptions = {}): MemoryOpenWorkbook {
  const { file = 'workbook.xlsx', layout = EMPTY } = options
  const state = new MemoryState(layout)
  return {
    user: userOf(state),
    readSnapshot: () => state.answer(() => succeed(snapshotOf(state.layout, file))),
    readToWrite: () => state.answer(() => succeed({ snapshot: snapshotOf(state.layout, file), kept: state.kept })),
    applyLayout: (next, how) => state.answer(() => state.apply(next, how)),
    watch: (listener) => state.changes.add(listener),
    select: (place) => state.answer(() => state.select(place)),
    selection: () => state.answer(() => state.selection()),
    watchSelection: (listener) => state.selections.add(listener),
    editCells: (edits, how) => state.answer(() => state.edit(edits, how)),
    restoreRules: (sheets) => state.answer(() => state.restore(sheets)),
    recall: () => state.answer(() => succeed(state.kept)),
    remember: (entries) =>
      state.answer(() => {
        state.kept = { ...state.kept, ...entries }
        return succeed(undefined)
      }),
    report: () => Promise.resolve(REPORT),
  }
}
