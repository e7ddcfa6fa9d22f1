import type { CellLayout, SheetLayout } from '../model'
import { columnLetters } from '../model'
import type { ListKey, TemplateColumn } from './columns'
import { LIST_COLUMNS } from './columns'
import { IDENTITY_SHEET, PROPERTY_PREFIX, TEMPLATE_VERSION } from './identity'
import { FIRST_DATA_ROW, HEADER_ROW } from './rowGeometry'
import type { TemplateRequest } from './sheetFrame'

/** A sheet as the identity knows it; `unit` is empty for the common cover of several units. */
export interface IssuedSheet {
  readonly list: ListKey
  readonly unit: string
  readonly sheet: SheetLayout
}

type Row = readonly (string | number)[]

function documentRows({ plan, period }: TemplateRequest): readonly Row[] {
  return [
    ['document', 'plan', plan.code],
    ['document', 'period', period.key],
    ['document', 'templateVersion', TEMPLATE_VERSION],
    ['document', 'issuedOn', issuedOn({ period })],
  ]
}

/** The day that the template is dated: the first day of its period, so that the same input gives the same bytes. */
export const issuedOn = ({ period }: Pick<TemplateRequest, 'period'>) => period.start

function sheetRows({ list, unit, sheet }: IssuedSheet): readonly Row[] {
  if (list === 'cover') return [['sheet', list, unit, sheet.name, 0, 0, 0]]
  const columns: readonly TemplateColumn[] = LIST_COLUMNS[list]
  const lastRow = (sheet.autoFilter?.bottom ?? HEADER_ROW) + 1
  return [
    ['sheet', list, unit, sheet.name, HEADER_ROW + 1, FIRST_DATA_ROW + 1, lastRow],
    ...columns.map(({ key, label }, column) => ['column', list, unit, key, columnLetters(column), label]),
  ]
}

/** The very hidden sheet: the first copy of the identity, in the rows that identity.ts describes. */
export function layoutIdentity(request: TemplateRequest, sheets: readonly IssuedSheet[]): SheetLayout {
  const rows = [...documentRows(request), ...sheets.flatMap(sheetRows)]
  const width = Math.max(...rows.map((row) => row.length))
  return {
    key: 'identity',
    name: IDENTITY_SHEET,
    visibility: 'veryHidden',
    columns: Array.from({ length: width }, (_, column) => ({ key: `field${column + 1}`, width: 16 })),
    cells: rows.flatMap((values, row) =>
      values.map((value, column): CellLayout => ({ row, column, value, style: 'hiddenKey' })),
    ),
    rowHeights: new Map(),
    merges: [],
    inputRules: [],
    conditionalFormats: [],
    names: [],
    protected: true,
    freeze: { rows: 0, columns: 0 },
    print: {
      orientation: 'portrait',
      pagesHigh: 0,
      header: { left: '', centre: '', right: '' },
      footer: { left: '', centre: '', right: '' },
    },
    charts: [],
  }
}

/** Custom document properties: the second copy. */
export const identityProperties = ({ plan, period, units }: TemplateRequest): Readonly<Record<string, string>> => ({
  [`${PROPERTY_PREFIX}plan`]: plan.code,
  [`${PROPERTY_PREFIX}period`]: period.key,
  [`${PROPERTY_PREFIX}templateVersion`]: TEMPLATE_VERSION,
  [`${PROPERTY_PREFIX}units`]: units.join(';'),
})
