import { walk } from './elements'

/** How Word numbers the paragraphs of one level of a list. */
export interface NumberLevel {
  readonly start: number
  /** ST_NumberFormat: `decimal`, `chineseCounting`, … */
  readonly format: string
  /** 「%1、」: the level's own and the upper levels' numbers go where `%1`, `%2`… stand. */
  readonly pattern: string
}

type Levels = Map<number, NumberLevel>

/** The lists of a document: list -> level (from 0) -> how it is numbered. */
export type Numbering = ReadonlyMap<string, ReadonlyMap<number, NumberLevel>>

const UNSET: NumberLevel = { start: 1, format: 'decimal', pattern: '' }

/** Reads numbering.xml: what is declared once (abstractNum) and what single lists (num) change in it. */
export function readNumbering(xml: string): Numbering {
  const declared = new Map<string, Levels>()
  const lists = new Map<string, Levels>()
  let levels: Levels | null = null
  let level = 0
  const change = (changed: Partial<NumberLevel>) => levels?.set(level, { ...(levels.get(level) ?? UNSET), ...changed })
  const readers: Readonly<Record<string, (value: string, attributes: Readonly<Record<string, string>>) => void>> = {
    abstractNum: (_, { abstractNumId = '' }) => declared.set(abstractNumId, (levels = new Map())),
    num: (_, { numId = '' }) => lists.set(numId, (levels = new Map())),
    abstractNumId: (value) => (declared.get(value) ?? []).forEach((one, at) => levels?.set(at, one)),
    lvl: (_, { ilvl = '0' }) => (level = Number(ilvl)),
    lvlOverride: (_, { ilvl = '0' }) => (level = Number(ilvl)),
    start: (value) => change({ start: Number(value) }),
    startOverride: (value) => change({ start: Number(value) }),
    numFmt: (value) => change({ format: value }),
    lvlText: (value) => change({ pattern: value }),
  }
  walk(xml, {
    open: (name, attributes) => readers[name]?.(attributes['val'] ?? '', attributes),
    close: () => undefined,
  })
  return lists
}
