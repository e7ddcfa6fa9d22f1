import { univerSurface } from '../../simulator/engine/surface/univerSurface'
import { takeDroppedFiles } from './dropping'
import { excelWindow } from './excelWindow'
import { followScheme } from './followScheme'
import { followTab } from './followTab'
import { messageBar } from './messageBar'
import { fileWork } from './openAndSave'
import { paneFrame } from './paneFrame'
import { showRibbon, type MenuItem } from './ribbon'
import { showStandIn } from './standIn'
import { TEXTS } from './texts'

function part<Kind extends HTMLElement>(id: string): Kind {
  const found = document.getElementById(id)
  if (!found) throw new Error(`workbench.html has no #${id}`)
  return found as Kind
}

const say = messageBar(part('message'))
const surface = univerSurface({ container: part('sheet') })
followScheme(document.body)
const follow = followTab(part('sheet'))
const excel = excelWindow(
  surface,
  TEXTS.newName,
  ({ code, message }) => say(code === 'AccessDenied' ? TEXTS.refused : TEXTS.cannot(message)),
  ({ charts }) => {
    follow()
    part('charts-note').hidden = charts.length === 0
    part('charts-note').textContent = TEXTS.charts(charts.length)
  },
)
const pane = paneFrame(part('pane-frame'), part('pane'), part('close-pane'))
const files = fileWork({
  ...{ excel, say, picker: part<HTMLInputElement>('file-picker') },
  opened(name) {
    part('document-name').textContent = name
    pane.reload()
  },
})

/** The generator of invented figures comes with the plan, when it is first asked for. */
async function demonstrate(withMistakes: boolean): Promise<void> {
  const [{ fillDemo }, { yuanjiangPlan }] = await Promise.all([
    import('./fillDemo'),
    import('../taskpane/yuanjiangPlan'),
  ])
  const plan = yuanjiangPlan()
  if (!plan.ok) throw new Error('the plan that ships has faults')
  const { units, mistakes } = fillDemo(excel.excel, plan.value, withMistakes)
  await excel.repaint()
  say(units === 0 ? TEXTS.nothingToFill : TEXTS.filled(units, mistakes))
}

const fileMenu: readonly MenuItem[] = [
  { id: 'file-new', ...TEXTS.newWorkbook, run: () => void files.renew() },
  { id: 'file-open', ...TEXTS.open, run: () => files.pick() },
  { id: 'file-save', ...TEXTS.save, run: () => void files.save() },
]
const demoMenu: readonly MenuItem[] = [
  { id: 'demo-mistakes', ...TEXTS.demoMistakes, run: () => void demonstrate(true) },
  { id: 'demo-clean', ...TEXTS.demoClean, run: () => void demonstrate(false) },
]

/** The pane's page asks for its bridge; tests and the curious look at the workbook behind the picture. */
Object.assign(window, { openBridge: () => excel.openBridge(), simulatedExcel: excel.excel })
part('document-name').textContent = TEXTS.newName
part('drop-hint').textContent = TEXTS.dropHere
showStandIn(part('stand-in'), part('stand-in-note'))
takeDroppedFiles(part('drop-hint'), (file) => void files.open(file))
showRibbon(part('ribbon'), {
  ...{ fileLabel: TEXTS.fileMenu, tabLabel: TEXTS.ribbonTab, demoLabel: TEXTS.demoMenu },
  ...{ file: fileMenu, demo: demoMenu },
  command: ({ screen }) => pane.show(screen),
})
pane.show(null)
