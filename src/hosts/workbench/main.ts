import { univerSurface } from '../../simulator/engine/surface/univerSurface'
import { excelWindow } from './excelWindow'
import { paneFrame } from './paneFrame'
import { showRibbon } from './ribbon'
import { showStandIn } from './standIn'
import { TEXTS } from './texts'
import { messageBar } from './messageBar'

function part<Kind extends HTMLElement>(id: string): Kind {
  const found = document.getElementById(id)
  if (!found) throw new Error(`workbench.html has no #${id}`)
  return found as Kind
}

const say = messageBar(part('message'))
const surface = univerSurface({ container: part('sheet') })
const excel = excelWindow(surface, TEXTS.newName, ({ code, message }) =>
  say(code === 'AccessDenied' ? TEXTS.refused : TEXTS.cannot(message)),
)
const pane = paneFrame(part('pane-frame'), part('pane'), part('close-pane'))

Object.assign(window, { openBridge: () => excel.openBridge() })
part('document-name').textContent = TEXTS.newName
showStandIn(part('stand-in'), part('stand-in-note'))
showRibbon(part('ribbon'), {
  fileLabel: TEXTS.fileMenu,
  tabLabel: TEXTS.ribbonTab,
  demoLabel: TEXTS.demoMenu,
  file: [],
  demo: [],
  command: ({ screen }) => pane.show(screen),
})
pane.show(null)
