import { useSyncExternalStore } from 'react'

const DARK = '(prefers-color-scheme: dark)'

function watch(changed: () => void): () => void {
  const query = window.matchMedia(DARK)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** What the system asks for, followed as it changes. */
export const useColourScheme = (): 'light' | 'dark' =>
  useSyncExternalStore(watch, () => (window.matchMedia(DARK).matches ? 'dark' : 'light'))
