/** The pane at the window's right: closed, or showing the page at whichever screen the ribbon asked for. */
export interface PaneFrame {
  show(screen: string | null): void
  /** A pane belongs to its document: another document, another pane. */
  reload(): void
}

const PAGE = 'pane.html'

export function paneFrame(frame: HTMLElement, page: HTMLIFrameElement, closer: HTMLElement): PaneFrame {
  closer.addEventListener('click', () => {
    frame.hidden = true
  })
  return {
    show(screen) {
      frame.hidden = false
      const isOpen = page.src !== ''
      if (!isOpen) page.src = screen === null ? PAGE : `${PAGE}?screen=${screen}`
      else if (screen !== null && page.contentWindow) {
        // The same screen again is asked for as well: the hash has to change for the page to notice.
        page.contentWindow.location.hash = ''
        page.contentWindow.location.hash = `screen=${screen}`
      }
    },
    reload() {
      if (page.src !== '') page.contentWindow?.location.reload()
    },
  }
}
