import type { NameLayout, StyleName, WorkbookLayout } from '../../../domain/model'
import { columnLetters, quotedSheet, sheetText } from '../../../domain/model'
import type { Capabilities } from '../capabilities'
import { withSheets } from '../formulaSheets'
import { keepTexts } from '../open/keptTexts'
import { knock, LIGHT_PROTECTION } from '../protection'
import { propertyParts, staleParts } from '../properties'
import { defineStyle, STYLE_BYTES, styleName } from './cellStyles'
import { replacingStep } from './replaceSheet'
import type { SheetTarget, WritingContext } from './sheetSteps'
import { sheetSteps, showSheet } from './sheetSteps'
import { BYTES_PER_CALL, type Step } from './step'
import { PLACEHOLDER, temporaryName } from './temporaryNames'
import type { ExistingSheet, WorkbookState } from './workbookState'

export interface PlannedSheet extends SheetTarget {
  /** The sheet that is there already; null where it is new and being built under a temporary name. */
  readonly existing: ExistingSheet | null
}

function plannedSheets(layout: WorkbookLayout, state: WorkbookState): PlannedSheet[] {
  const present = new Map(state.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]))
  return layout.sheets.map((sheet, position) => {
    const existing = present.get(sheet.name.toLowerCase()) ?? null
    return { layout: sheet, existing, name: existing?.name ?? temporaryName(position) }
  })
}

const stylesOf = (layout: WorkbookLayout): StyleName[] => [
  ...new Set(layout.sheets.flatMap(({ cells }) => cells.map(({ style }) => style))),
]

/** What is written, over what was seen. */
interface Planning {
  readonly layout: WorkbookLayout
  readonly state: WorkbookState
  readonly remember: Readonly<Record<string, string>>
}

/** Under its own name first: where somebody has made a sheet of that name meanwhile, Excel refuses here, before anything has changed. */
function addHidden(worksheets: Excel.WorksheetCollection, { layout, name }: PlannedSheet): void {
  const sheet = worksheets.add(layout.name)
  sheet.name = name
  sheet.visibility = 'Hidden'
}

/** Clears what an interrupted run left, finds out whether every sheet can be opened, and lays the ground: styles, hidden new sheets. */
function openingStep(
  planned: readonly PlannedSheet[],
  styles: readonly StyleName[],
  { state, remember }: Planning,
): Step {
  const kept = Object.values(remember).reduce((sum, text) => sum + BYTES_PER_CALL + text.length, 0)
  const added = planned.filter(({ existing }) => existing === null)
  const replaced = planned.flatMap(({ existing }) => (existing === null ? [] : [existing]))
  return {
    bytes: kept + styles.length * STYLE_BYTES + (planned.length * 8 + state.leftOvers.length) * BYTES_PER_CALL,
    sheetsDone: 0,
    write(context) {
      knock(context, replaced)
      keepTexts(context, remember)
      const { worksheets } = context.workbook
      for (const name of state.leftOvers) if (name !== PLACEHOLDER) worksheets.getItem(name).delete()
      for (const style of styles) defineStyle(context, style)
      for (const sheet of added) addHidden(worksheets, sheet)
    },
  }
}

/** The new sheets step into the light together. */
function showingStep(added: readonly PlannedSheet[]): Step {
  return {
    bytes: added.length * 8 * BYTES_PER_CALL,
    sheetsDone: 0,
    write(context) {
      for (const target of added) showSheet(context, target, LIGHT_PROTECTION)
    },
  }
}

/** `sheet`: what it is called now; Excel renames it in its names. */
function defineName(context: Excel.RequestContext, sheet: string, named: NameLayout, isKnown: boolean): void {
  const { name, row, column } = named
  const { names } = context.workbook
  const reference = `=${quotedSheet(sheet)}!$${columnLetters(column)}$${row + 1}`
  if (isKnown) names.getItem(name).formula = reference
  else names.add(name, reference)
}

function namesSteps(sheets: readonly PlannedSheet[], known: ReadonlySet<string>): Step[] {
  return sheets.flatMap(({ layout: { names }, name }) =>
    names.length === 0
      ? []
      : {
          bytes: names.length * 2 * BYTES_PER_CALL,
          sheetsDone: 0,
          write(context) {
            for (const named of names) defineName(context, name, named, known.has(named.name.toLowerCase()))
          },
        },
  )
}

function propertiesStep({ properties }: WorkbookLayout, state: WorkbookState): Step {
  const parts = Object.entries(properties).flatMap(([name, value]) => propertyParts(name, sheetText(value)))
  return {
    bytes: parts.reduce((sum, [name, value]) => sum + BYTES_PER_CALL + (name.length + value.length) * 3, 0),
    sheetsDone: 0,
    write(context) {
      const { custom } = context.workbook.properties
      for (const name of staleParts(parts, state.properties)) custom.getItem(name).delete()
      for (const [name, value] of parts) custom.add(name, value)
    },
  }
}

/** What was done to get sheets out of everybody's reach, and must be undone. */
export interface Undoing {
  /** The sheet that was withdrawn from the front. */
  readonly active: string | null
  readonly placeholder: boolean
}

/** The sheet that was in front comes back to the front; the placeholder goes. */
function closingStep(layout: WorkbookLayout, { active, placeholder }: Undoing): Step {
  return {
    bytes: 3 * BYTES_PER_CALL,
    sheetsDone: 0,
    write(context) {
      const { worksheets } = context.workbook
      const back = layout.sheets.find(({ name, visibility }) => name === active && visibility === 'visible')
      if (back !== undefined) worksheets.getItem(back.name).activate()
      if (placeholder) worksheets.getItem(PLACEHOLDER).delete()
    },
  }
}

/** A writing in its order. */
export interface LayoutSteps {
  /** Sheets that are there already and will be exchanged. */
  readonly exchanged: readonly PlannedSheet[]
  /** How many sheets there are, old and new. */
  readonly planned: number
  readonly opening: Step
  /** New sheets, hidden, under temporary names. */
  readonly building: Iterable<Step>
  /** What a person notices. */
  readonly finishing: (undoing: Undoing) => Iterable<Step>
}

const buildingSteps = function* (added: readonly PlannedSheet[], building: WritingContext): Generator<Step> {
  for (const sheet of added) yield* sheetSteps(sheet, building)
}

/**
 * The whole writing in order: new sheets are built hidden, get their names and are shown together, complete; then sheets that
 * were there are exchanged one by one, with their names; then properties. Whatever is left out by a broken connection is done
 * by running again.
 */
export function layoutSteps(planning: Planning, capabilities: Capabilities): LayoutSteps {
  const { layout, state } = planning
  const planned = plannedSheets(layout, state)
  const added = planned.filter(({ existing }) => existing === null)
  const exchanged = planned.filter(({ existing }) => existing !== null)
  const nowCalled = new Map(added.map((sheet) => [sheet.layout.name.toLowerCase(), sheet.name]))
  const nameOf = (sheet: string): string => nowCalled.get(sheet.toLowerCase()) ?? sheet
  const building: WritingContext = { capabilities, nameOf, translated: (formula) => withSheets(formula, nowCalled) }
  const replacing: WritingContext = { capabilities, nameOf: (sheet) => sheet, translated: (formula) => formula }
  const styles = stylesOf(layout).filter((style) => !state.styles.has(styleName(style)))
  return {
    exchanged,
    planned: planned.length,
    opening: openingStep(planned, styles, planning),
    building: buildingSteps(added, building),
    *finishing(undoing) {
      yield* namesSteps(added, state.names)
      yield showingStep(added)
      for (const sheet of exchanged) if (sheet.existing !== null) yield replacingStep(sheet, sheet.existing, replacing)
      yield* namesSteps(exchanged, state.names)
      yield propertiesStep(layout, state)
      yield closingStep(layout, undoing)
    },
  }
}
