import { createRoot } from 'react-dom/client'
import { Pane } from '../../../src/ui/Pane'
import { scenes } from './scenes'

/** One scene of the pane, named by the address: `#check-findings`. For looking at, in tests only. */
const place = document.getElementById('pane')
if (!place) throw new Error('the gallery has no #pane')
const scene = scenes[decodeURIComponent(location.hash.slice(1))]
if (!scene) place.textContent = Object.keys(scenes).join(' ')
else void scene().then((services) => createRoot(place).render(<Pane services={services} />))
