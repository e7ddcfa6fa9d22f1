import { simulatedExcel, type NativeBridge, type Sheet, type SimulatedExcel } from '../../simulator'
import { nativeBridge } from '../../simulator/bridge'
import type { UniverSurface } from '../../simulator/engine/surface/univerSurface'
import { SimulatedHost } from '../../simulator/host'
import { handsOf, type Refusal } from './hands'

/** The simulated Excel in a window: its document, its picture, and a bridge for every pane that opens. */
export interface ExcelWindow {
  readonly excel: SimulatedExcel
  /** A host of its own for the pane that loads now: handlers of an earlier one are gone, as in Excel. */
  openBridge(): NativeBridge
  /** Calculates, then brings the picture up to the document. */
  repaint(): Promise<void>
}

const PAUSE_BEFORE_PAINTING = 20

export function excelWindow(
  surface: UniverSurface,
  name: string,
  refused: (refusal: Refusal) => void,
  painted: (front: Sheet) => void,
): ExcelWindow {
  const excel = simulatedExcel({ engine: surface.engine, name, yearNow: new Date().getFullYear() })
  const { document } = excel
  let coming: Promise<void> | null = null
  /** Many changes at once are one new picture. */
  const repaint = (): Promise<void> => {
    coming ??= new Promise<void>((resolve) => setTimeout(resolve, PAUSE_BEFORE_PAINTING)).then(async () => {
      coming = null
      await document.engine.settle()
      surface.paint(document)
      painted(document.active)
    })
    return coming
  }
  surface.listen(handsOf(excel, surface, { refused, repaint }))
  surface.paint(document)
  return {
    excel,
    repaint,
    openBridge() {
      const host = new SimulatedHost(document)
      return nativeBridge({
        async answer(body, bytes) {
          const answer = await host.answer(body, bytes)
          surface.forgetUndo()
          void repaint()
          return answer
        },
        takeEvents: () => host.takeEvents(),
        set onEventsWaiting(deliver: () => void) {
          host.onEventsWaiting = deliver
        },
      })
    },
  }
}
