import { ICommandService, IUndoRedoService, LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core'
import { FUniver } from '@univerjs/core/lib/facade'
import { IActiveDirtyManagerService, IFunctionService } from '@univerjs/engine-formula'
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting'
import zhConditionalFormatting from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN'
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core'
import zhCore from '@univerjs/preset-sheets-core/locales/zh-CN'
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation'
import zhDataValidation from '@univerjs/preset-sheets-data-validation/locales/zh-CN'
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note'
import zhNote from '@univerjs/preset-sheets-note/locales/zh-CN'
import type { WorkbookDocument } from '../../document'
import type { CalculationEngine } from '../engine'
import { startUniver, type RunningUniver, type UniverLibrary } from '../univerLibrary'
import { univerSheets } from '../univerSheets'
import { listenToPerson, type SurfaceListener } from './personAtWindow'
import { asRange } from './ranges'
import { SheetPainter } from './sheetPainter'

/** A workbook that is calculated and drawn in a page. The document is the truth; the picture follows it. */
export interface UniverSurface {
  readonly engine: CalculationEngine
  /** Brings the picture up to the document: looks, lines, rules, what is selected and in front. */
  paint(document: WorkbookDocument): void
  /** What a person typed must not be taken back once somebody else has written. */
  forgetUndo(): void
  listen(listener: SurfaceListener): void
}

const locale = LocaleType.ZH_CN

function libraryForPage(container: HTMLElement | string): UniverLibrary {
  const presets = [
    UniverSheetsCorePreset({ container, header: true, toolbar: false, contextMenu: false }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
  ]
  const texts = mergeLocales(zhCore, zhDataValidation, zhConditionalFormatting, zhNote)
  return {
    start: () => new Univer({ logLevel: LogLevel.ERROR, locale, locales: { [locale]: texts } }),
    facadeOf: (univer) => FUniver.newAPI(univer),
    plugins: presets.flatMap(({ plugins }) => plugins) as UniverLibrary['plugins'],
    commandService: ICommandService,
    dirtyManager: IActiveDirtyManagerService,
    functions: IFunctionService,
  }
}

/**
 * Set while the document writes, and until the browser's next turn: Univer goes to a sheet that came or went a moment later,
 * in the same turn, when no person can have done anything.
 */
function markOfOurs() {
  let depth = 0
  let timer: ReturnType<typeof setTimeout> | null = null
  return {
    isSet: (): boolean => depth > 0 || timer !== null,
    mark(change: () => unknown): unknown {
      depth += 1
      try {
        return change()
      } finally {
        depth -= 1
        if (timer !== null) clearTimeout(timer)
        timer = setTimeout(() => {
          timer = null
        })
      }
    },
  }
}

/** The engine's calls run under a mark, so that they are not taken for a person's. */
function marked(engine: CalculationEngine, mark: (change: () => unknown) => unknown): CalculationEngine {
  return Object.fromEntries(
    Object.entries(engine).map(([name, call]) => [
      name,
      (...given: unknown[]) => mark(() => (call as (...all: unknown[]) => unknown)(...given)),
    ]),
  ) as unknown as CalculationEngine
}

/** Puts the document's sheet in front and shows what it has selected, where the picture shows something else. */
function showSelection({ workbook, commands }: RunningUniver, { active }: WorkbookDocument): void {
  if (workbook.getActiveSheet().getSheetId() !== active.id) workbook.setActiveSheet(active.id)
  const shown = workbook.getActiveSheet().getSelection()?.getActiveRange()?.getRange()
  const range = asRange(active.selection)
  if (shown && (Object.keys(range) as (keyof typeof range)[]).every((side) => shown[side] === range[side])) return
  const { startRow, startColumn } = range
  const primary = { ...range, actualRow: startRow, actualColumn: startColumn, isMerged: false, isMergedMainCell: false }
  const place = { unitId: workbook.getId(), subUnitId: active.id }
  commands.syncExecuteCommand('sheet.operation.set-selections', {
    ...place,
    reveal: true,
    selections: [{ range, primary, style: null }],
  })
}

/** Starts Univer in an element of the page. */
export function univerSurface({ container }: { readonly container: HTMLElement | string }): UniverSurface {
  const running = startUniver(libraryForPage(container))
  const painter = new SheetPainter(running.workbook, running.commands)
  const ours = markOfOurs()
  return {
    engine: marked(univerSheets(running), ours.mark),
    paint: (document) =>
      void ours.mark(() => {
        for (const sheet of document.sheets) painter.paint(sheet)
        showSelection(running, document)
        // Once more, after Univer went to a sheet by itself.
        queueMicrotask(() => showSelection(running, document))
      }),
    forgetUndo: () => running.univer.__getInjector().get(IUndoRedoService).clearUndoRedo(running.workbook.getId()),
    listen: (listener) => listenToPerson(running, ours.isSet, listener),
  }
}
