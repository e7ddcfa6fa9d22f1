import { createRoot } from 'react-dom/client'
import { Pane } from '../../ui/Pane'
import type { PaneServices } from '../../ui/services'
import { localDay } from './pickedFiles'

/** The plan and the reader are chunks of their own: the pane shows before they are here. */
const services: PaneServices = {
  loadPlan: async () => (await import('./yuanjiangPlan')).yuanjiangPlan(),
  checkFiles: async (request) => (await import('./checkPickedFiles')).checkPickedFiles(request),
  today: () => localDay(new Date()),
  workbook: null,
  openingScreen: null,
  onNavigate: () => () => undefined,
  packTemplates: () => Promise.reject(new Error('packing templates is not wired')),
  rollUp: () => Promise.reject(new Error('rolling up is not wired')),
  fingerprint: () => Promise.resolve(''),
  saveFile: () => Promise.reject(new Error('saving is not wired')),
}

const place = document.getElementById('pane')
if (!place) throw new Error('taskpane.html has no #pane')
createRoot(place).render(<Pane services={services} />)
