import { useSyncExternalStore } from 'react'

const DARK = '(prefers-color-scheme: dark)'

function watch(changed: () => void): () => void {
  const query = window.matchMedia(DARK)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** What Office asks for; where it does not say, what the system asks for, followed as it changes. */
export function useColourScheme(asked?: 'light' | 'dark'): 'light' | 'dark' {
  const system = useSyncExternalStore(watch, () => (window.matchMedia(DARK).matches ? 'dark' : 'light'))
  return asked ?? system
}
