const TAB_BAR = '[role=tablist]'
const FRONT_TAB = '[role=tab][aria-selected=true]'
const EDGE = 4

/** How far the bar has to go for the tab to be whole; 0 where it is. */
function wayTo(tab: Element, bar: Element): number {
  const [seen, wanted] = [bar.getBoundingClientRect(), tab.getBoundingClientRect()]
  if (wanted.left < seen.left) return wanted.left - seen.left - EDGE
  return wanted.right > seen.right ? wanted.right - seen.right + EDGE : 0
}

/**
 * Univer scrolls its sheet bar for a click alone: where the pane goes to a sheet, its tab is brought into view here, once,
 * so that a person may scroll away again. Gives what is called after painting.
 */
export function followTab(sheet: HTMLElement): () => void {
  let followed = ''
  const follow = (): void => {
    const bar = sheet.querySelector(TAB_BAR)
    const tab = bar?.querySelector(FRONT_TAB)
    const id = tab?.getAttribute('data-id') ?? ''
    if (!bar || !tab || id === followed) return
    followed = id
    bar.scrollLeft += wayTo(tab, bar)
  }
  new MutationObserver(follow).observe(sheet, { attributeFilter: ['aria-selected'], subtree: true })
  // The bar is drawn a moment after the sheets.
  return () => void requestAnimationFrame(follow)
}
