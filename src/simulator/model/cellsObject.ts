import { parseLocalAddress, refused, splitAddress, type Area, type Sheet } from '../document'
import { HostObject } from '../protocol'
import type { Model } from './model'

/** An object that stands for cells of one sheet; the area moves along when lines come or go. */
export abstract class CellsObject extends HostObject {
  constructor(
    readonly model: Model,
    readonly sheet: Sheet,
    public area: Area,
  ) {
    super()
  }
}

export function areaOf(object: unknown): Area {
  return cellsOf(object).area
}

export function cellsOf(object: unknown): CellsObject {
  if (!(object instanceof CellsObject)) throw refused.argument()
  return object
}

/** A range given as object or as address; an address without a sheet means the one at hand. */
export function placeOf(model: Model, home: Sheet, given: unknown): { readonly sheet: Sheet; readonly area: Area } {
  if (typeof given !== 'string') return cellsOf(given)
  const { sheet: name, local } = splitAddress(given.replace(/^=/, ''))
  const sheet = name === null ? home : model.document.findSheet(name)
  if (sheet === null) throw refused.argument()
  return { sheet, area: parseLocalAddress(local) }
}
