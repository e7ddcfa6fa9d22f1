import { useCallback, useState } from 'react'
import type { UnitCode } from '../../domain/model'

/** What a roll-up is made from, as chosen so far. */
export interface Sources {
  readonly files: readonly File[]
  /** Where a unit reported more than once: the file that counts. */
  readonly counting: Readonly<Record<UnitCode, string>>
}

export interface Returns {
  readonly sources: Sources
  /** Files of the same name, size and time are the same file, picked twice. */
  add(files: readonly File[]): void
  change(changes: Partial<Sources>): void
}

const NOTHING: Sources = { files: [], counting: {} }

const sameFile = (one: File, other: File): boolean =>
  one.name === other.name && one.size === other.size && one.lastModified === other.lastModified

/** Picked files and choices: kept while another screen is looked at. */
export function useReturns(): Returns {
  const [sources, setSources] = useState<Sources>(NOTHING)
  const change = useCallback((changes: Partial<Sources>) => setSources((was) => ({ ...was, ...changes })), [])
  const add = useCallback((files: readonly File[]) => {
    setSources((was) => {
      const fresh = files.filter((file) => !was.files.some((one) => sameFile(one, file)))
      return fresh.length === 0 ? was : { ...was, files: [...was.files, ...fresh] }
    })
  }, [])
  return { sources, add, change }
}
