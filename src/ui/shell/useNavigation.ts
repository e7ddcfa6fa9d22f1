import { useCallback, useEffect, useState } from 'react'
import type { PaneServices, ScreenName } from '../services'

export interface Navigation {
  readonly screen: ScreenName
  /** True after a jump (ribbon, next step): the heading takes the focus. Tabs keep it themselves. */
  readonly jumped: boolean
  choose(screen: ScreenName): void
  jump(screen: ScreenName): void
}

/** Which screen is open: by tab, by the next step of another screen, or by a ribbon button. */
export function useNavigation({ openingScreen, onNavigate }: PaneServices): Navigation {
  const [at, setAt] = useState({ screen: openingScreen ?? 'start', jumped: false })
  const choose = useCallback((screen: ScreenName) => setAt({ screen, jumped: false }), [])
  const jump = useCallback((screen: ScreenName) => setAt({ screen, jumped: true }), [])
  useEffect(() => onNavigate(jump), [onNavigate, jump])
  return { ...at, choose, jump }
}
