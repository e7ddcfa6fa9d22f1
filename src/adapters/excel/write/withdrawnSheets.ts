import type { Result } from '../../../domain/lib'
import { succeed } from '../../../domain/lib'
import type { WorkbookSnapshot } from '../../../domain/model'
import { contentOf, differingCells } from '../../../domain/model'
import type { CellPlace, HostProblem } from '../../../usecases/ports'
import type { Capabilities } from '../capabilities'
import type { ExcelClient } from '../excelClient'
import { isTooLarge } from '../hostProblem'
import { readInBlocks } from '../read/readParts'
import { formatList, sheetSnapshot } from '../read/sheetContents'
import type { ReadPart } from '../read/usedCells'
import { readWhole } from '../read/usedCells'
import { ask, send } from '../requests'
import type { Undoing } from './layoutSteps'
import type { Step } from './step'
import { isTemporary, PLACEHOLDER } from './temporaryNames'
import type { ExistingSheet, WorkbookState } from './workbookState'

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** Whether a sheet stays in view while these are withdrawn. */
const isSomethingLeft = ({ sheets }: WorkbookState, withdrawn: readonly ExistingSheet[]): boolean =>
  sheets.some(({ name, visibility }) => visibility === 'Visible' && !withdrawn.some((sheet) => sheet.name === name))

interface Withdrawing {
  readonly excel: ExcelClient
  readonly capabilities: Capabilities
  readonly state: WorkbookState
  readonly sheets: readonly ExistingSheet[]
}

/** Only cells are wanted, in every Excel alike. */
const cellsOnly = (capabilities: Capabilities): Capabilities => ({
  ...capabilities,
  'visible-cells': false,
  'merged-cells': false,
})

const outlineOf = (sheets: readonly ExistingSheet[]) => ({
  sheets: sheets.map(({ name }) => ({ name, visibility: 'hidden' as const, tables: [] })),
})

/** Queues the question what the sheet is called; the answer is there after the sync. */
function askedName(sheet: Excel.Worksheet): () => string {
  sheet.load('name')
  return () => sheet.name
}

export interface Withdrawn {
  readonly undoing: Undoing
  /** What the sheets hold, now that nobody can type into them. */
  readonly parts: readonly ReadPart[]
}

/** Takes sheets out of everybody's reach and reads them once more, in one request: nobody types into a hidden sheet. `before` is sent with it. */
export async function withdraw(
  { excel, capabilities, state, sheets }: Withdrawing,
  before: Step | null,
): Promise<Result<Withdrawn, HostProblem>> {
  const leftBehind = state.leftOvers.includes(PLACEHOLDER)
  const needsPlaceholder = !leftBehind && !isSomethingLeft(state, sheets)
  const active: { name: string | null } = { name: null }
  const read = await ask(excel, async (context) => {
    const { worksheets } = context.workbook
    before?.write(context)
    const front = askedName(worksheets.getActiveWorksheet())
    if (needsPlaceholder) worksheets.add(PLACEHOLDER)
    for (const { name, visibility } of sheets)
      if (visibility !== 'VeryHidden') worksheets.getItem(name).visibility = 'Hidden'
    const parts = await readWhole(context, outlineOf(sheets), cellsOnly(capabilities))
    active.name = front()
    return parts
  })
  const parts =
    !read.ok && isTooLarge(read.problem)
      ? await readInBlocks({ excel, outline: outlineOf(sheets), capabilities: cellsOnly(capabilities) })
      : read
  const undoing = { active: active.name, placeholder: needsPlaceholder || leftBehind }
  return parts.ok ? succeed({ undoing, parts: parts.value }) : parts
}

/** Cells that hold something else than was seen. */
export function typedSince({ parts }: Withdrawn, seen: WorkbookSnapshot): readonly CellPlace[] {
  const { indexOf } = formatList()
  return parts.flatMap(({ name, blocks }) => {
    const before = seen.sheets.find((sheet) => sameName(sheet.name, name))
    const frame = { name, visibility: 'hidden', merges: [], hiddenRows: [], hiddenColumns: [] } as const
    const now = contentOf(sheetSnapshot(frame, blocks, indexOf))
    return differingCells(before ? contentOf(before) : new Map(), now).map((address) => ({ sheet: name, address }))
  })
}

export function changedMeanwhile(places: readonly CellPlace[], sheet: string): HostProblem {
  const cells = places.map((place) => `${place.sheet}!${place.address}`).join(', ')
  return {
    kind: 'changed-meanwhile',
    sheet,
    places,
    detail: `typed since the sheets were looked at: ${cells || sheet}`,
  }
}

/** Puts the sheets back into view as they were, and takes away what was being built. Best effort: running again does the rest. */
export async function bringBack(
  { excel, sheets }: Pick<Withdrawing, 'excel' | 'sheets'>,
  active: string | null,
): Promise<void> {
  const present = await ask(excel, async (context) => {
    const { worksheets } = context.workbook
    worksheets.load('items/name')
    await context.sync()
    return worksheets.items.map(({ name }) => name)
  })
  if (!present.ok) return
  await send(excel, async (context) => {
    const { worksheets } = context.workbook
    for (const { name, visibility } of sheets)
      if (present.value.includes(name)) worksheets.getItem(name).visibility = visibility
    const front = sheets.find(({ name, visibility }) => name === active && visibility === 'Visible')
    if (front !== undefined && present.value.includes(front.name)) worksheets.getItem(front.name).activate()
    for (const name of present.value.filter(isTemporary)) worksheets.getItem(name).delete()
    await context.sync()
  })
}
