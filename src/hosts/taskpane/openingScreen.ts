import { SCREENS, type ScreenName } from '../../ui/services'

const isScreen = (name: string | null): name is ScreenName => SCREENS.some((screen) => screen === name)

/** The screen that a ribbon command asks for (`taskpane.html?screen=rollUp`, as manifest.xml has it); null: none. */
export function openingScreen({ search }: Pick<Location, 'search'>): ScreenName | null {
  const name = new URLSearchParams(search).get('screen')
  return isScreen(name) ? name : null
}

/**
 * Calls the listener when the open pane is sent to another screen by its fragment, `#screen=trace`: how the workbench's
 * ribbon does it without losing what is on screen. Excel loads the page anew instead. Gives back the remover.
 */
export function watchFragment(page: Window, listener: (screen: ScreenName) => void): () => void {
  const changed = () => {
    const name = new URLSearchParams(page.location.hash.slice(1)).get('screen')
    if (isScreen(name)) listener(name)
  }
  page.addEventListener('hashchange', changed)
  return () => page.removeEventListener('hashchange', changed)
}
