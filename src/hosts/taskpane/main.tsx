import { createDOMRenderer, RendererProvider } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { Connecting } from '../../ui/Connecting'
import { Pane } from '../../ui/Pane'
import { allowOwnStyles } from './allowOwnStyles'
import { connectExcel } from './office/connectExcel'
import { paneServices } from './paneServices'

const place = document.getElementById('pane')
if (!place) throw new Error('taskpane.html has no #pane')
const root = createRoot(place)
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce: allowOwnStyles(document) } })

const show = (content: ReactNode) =>
  root.render(
    <RendererProvider renderer={renderer} targetDocument={document}>
      {content}
    </RendererProvider>,
  )

show(<Connecting />)
const connection = await connectExcel(window)
show(<Pane services={paneServices(window, connection)} />)
