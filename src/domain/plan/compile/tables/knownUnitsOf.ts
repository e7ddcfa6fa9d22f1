import { UNIT_KINDS, unitCode } from '../../../model'
import type { PlanRow, PlanTables } from '../../planTables'
import type { KnownUnits } from '../proposal'

const cell = (row: PlanRow, column: string): string => (row[column] ?? '').trim()

/** What the tables say of units, for texts yet to be read: rows without a code or a name are passed over. */
export function knownUnitsOf(tables: PlanTables): KnownUnits {
  const units = (tables.units ?? [])
    .filter((row) => cell(row, 'code') !== '' && cell(row, 'name') !== '')
    .map((row) => {
      const kind = UNIT_KINDS.find((one) => one === cell(row, 'kind'))
      return { code: unitCode(cell(row, 'code')), name: cell(row, 'name'), ...(kind ? { kind } : {}) }
    })
  const codes = new Set<string>(units.map(({ code }) => code))
  return {
    units,
    aliases: (tables.unit_aliases ?? [])
      .filter((row) => cell(row, 'alias') !== '' && codes.has(cell(row, 'unit')))
      .map((row) => ({ alias: cell(row, 'alias'), unit: unitCode(cell(row, 'unit')) })),
    members: (tables.unit_groups ?? [])
      .filter((row) => codes.has(cell(row, 'group')) && codes.has(cell(row, 'member')))
      .map((row) => ({
        group: unitCode(cell(row, 'group')),
        member: unitCode(cell(row, 'member')),
        basis: cell(row, 'basis') === 'printed' ? 'printed' : 'general knowledge',
      })),
  }
}
