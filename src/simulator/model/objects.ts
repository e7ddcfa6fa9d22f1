import { findName, refused } from '../document'
import type { HostObject } from '../protocol'
import type { Model, ObjectFactory } from './model'
import { NamedItem } from './names'
import { Range } from './range'
import { RangeAreas } from './rangeAreas'
import { Table, TableCollection } from './tables'
import { Worksheet } from './worksheet'

export function objectsOf(model: () => Model): ObjectFactory {
  return {
    range: (sheet, area) => new Range(model(), sheet, area),
    rangeAreas: (sheet, areas) => new RangeAreas(model(), sheet, areas),
    worksheet: (sheet) => new Worksheet(model(), sheet),
    table: (state) => new Table(model(), state),
    tables: (sheet, within) => new TableCollection(model(), sheet, within ?? null),
    namedRange(sheet, name): HostObject | null {
      const { document } = model()
      const state = findName(sheet.names, name) ?? findName(document.names, name)
      if (state !== null) return new NamedItem(model(), sheet, state).getRange()
      const table = document.tables.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase())
      if (table === undefined) return null
      if (table.sheetId !== sheet.id) throw refused.argument()
      return new Table(model(), table).getDataBodyRange()
    },
  }
}
