import type { CellRef, Finding, Indicator } from '../model'
import { INDICATOR_COLUMNS } from '../template'
import { intakeFinding } from './intakeFinding'
import type { MatchedRow } from './matchRows'
import type { ComputedKey } from './ownFormula'
import { formulaOwner } from './ownFormula'
import { isBlank } from './sheetCells'
import type { UnitContext } from './unitContext'

type Change = 'overwritten' | 'cleared'
const COMPUTED: readonly ComputedKey[] = ['cumulative', 'growth', 'achievement', 'pace', 'gap']
const MAY_BE_TYPED_OVER: ReadonlySet<ComputedKey> = new Set(['cumulative', 'growth'])
const CELLS_SHOWN = 5

/** What became of our formula in one cell; null where it stands, never stood, or may be typed over. */
function changeOf({ item, sheet, row }: MatchedRow<Indicator>, key: ComputedKey, context: UnitContext): Change | null {
  const ours = context.formulas(item)[key]
  const column = sheet.column(key)
  if (ours === null || column === null) return null
  const owner = formulaOwner(sheet, row, key, ours)
  if (owner === 'own') return null
  if (owner === 'broken' || (owner === 'none' && isBlank(sheet.cells.value(row, column)))) return 'cleared'
  return MAY_BE_TYPED_OVER.has(key) ? null : 'overwritten'
}

/** [IN07] Formulas of ours that were typed over, cleared or broken: one finding per column with all its cells. */
export function changedFormulas(rows: readonly MatchedRow<Indicator>[], context: UnitContext): readonly Finding[] {
  return COMPUTED.flatMap((key) => {
    const cells: Record<Change, CellRef[]> = { overwritten: [], cleared: [] }
    for (const matched of rows) {
      const change = changeOf(matched, key, context)
      if (change !== null) cells[change].push(matched.sheet.cells.ref(matched.row, matched.sheet.column(key)))
    }
    const name = INDICATOR_COLUMNS.find((column) => column.key === key)?.label ?? key
    return (['overwritten', 'cleared'] as const).flatMap((change) => {
      const [first] = cells[change]
      if (!first) return []
      const addresses = cells[change].map(({ address }) => address)
      const shown = addresses.slice(0, CELLS_SHOWN).join('、') + (addresses.length > CELLS_SHOWN ? '等' : '')
      const values = { sheet: first.sheet, name, count: String(addresses.length), cells: shown }
      return [intakeFinding('IN07', change, { unit: context.unit, cells: cells[change], values })]
    })
  })
}
