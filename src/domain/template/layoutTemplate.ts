import type { ReportingUnit, SheetLayout, WorkbookLayout } from '../model'
import { periodName } from '../model'
import type { ListKey } from './columns'
import { LIST_NAMES } from './columns'
import type { CoveredSheet } from './coverSheet'
import { layoutCover } from './coverSheet'
import type { IssuedSheet } from './identitySheet'
import { identityProperties, issuedOn, layoutIdentity } from './identitySheet'
import { layoutIndicators } from './indicatorSheet'
import { layoutPolicies, layoutProjects, layoutRisks } from './ledgerSheets'
import type { SheetFrame, TemplateRequest } from './sheetFrame'
import { unitOf } from './sheetFrame'
import { layoutTasks } from './taskSheet'
import { layoutUnitsCover } from './unitsCover'

type List = Exclude<ListKey, 'cover'>

const LAYOUTS: Readonly<Record<List, (frame: SheetFrame) => SheetLayout>> = {
  indicators: layoutIndicators,
  tasks: layoutTasks,
  projects: layoutProjects,
  policies: layoutPolicies,
  risks: layoutRisks,
}

const LISTS: readonly List[] = ['indicators', 'tasks', 'projects', 'policies', 'risks']

const SHEET_NAME_LENGTH = 31
const SHORT_NAMES = { indicators: '指标', tasks: '任务' } as const

/** Excel's limits for sheet names: 31 characters, none of `\ / ? * [ ] :`, no quote at either end. */
function sheetName(unit: ReportingUnit, suffix: string): string {
  const safe = unit.name.replaceAll(/[\\/?*[\]:']/g, '')
  return `${safe.slice(0, SHEET_NAME_LENGTH - suffix.length - 1)} ${suffix}`
}

function oneUnit(request: TemplateRequest, unit: ReportingUnit): readonly IssuedSheet[] {
  const frame = (list: ListKey): SheetFrame => ({ request, unit, key: list, name: LIST_NAMES[list] })
  const lists = LISTS.map((list): CoveredSheet => ({ list, unit, sheet: LAYOUTS[list](frame(list)) }))
  return [
    { list: 'cover', unit: unit.code, sheet: layoutCover(frame('cover'), lists) },
    ...lists.map(({ list, sheet }) => ({ list, unit: unit.code, sheet })),
  ]
}

function severalUnits(request: TemplateRequest, units: readonly ReportingUnit[]): readonly IssuedSheet[] {
  const sheetOf = (unit: ReportingUnit, list: 'indicators' | 'tasks'): CoveredSheet => ({
    list,
    unit,
    sheet: LAYOUTS[list]({ request, unit, key: `${list}.${unit.code}`, name: sheetName(unit, SHORT_NAMES[list]) }),
  })
  const sheets = units.map((unit) => ({ indicators: sheetOf(unit, 'indicators'), tasks: sheetOf(unit, 'tasks') }))
  const first = units[0]
  if (!first) throw new Error('A template needs at least one unit')
  const everybody: ReportingUnit = { ...first, name: `${units.length}个单位` }
  const frame: SheetFrame = { request, unit: everybody, key: 'cover', name: LIST_NAMES.cover }
  return [
    { list: 'cover', unit: '', sheet: layoutUnitsCover(frame, sheets) },
    ...sheets.flatMap(({ indicators, tasks }) =>
      [indicators, tasks].map(({ list, unit, sheet }) => ({ list, unit: unit.code, sheet })),
    ),
  ]
}

/**
 * The workbook that one unit fills in (cover and five lists), or one for several units (common cover, two lists each).
 * The same request gives a deep-equal layout. Throws where a unit is not in the plan or none is given.
 */
export function layoutTemplate(request: TemplateRequest): WorkbookLayout {
  const units = request.units.map((code) => unitOf(request.index, code))
  const [only] = units
  const sheets = only && units.length === 1 ? oneUnit(request, only) : severalUnits(request, units)
  const whose = only && units.length === 1 ? only.name : `${units.length}个单位`
  return {
    title: `${whose}${periodName(request.period)}填报表`,
    createdOn: issuedOn(request),
    sheets: [...sheets.map(({ sheet }) => sheet), layoutIdentity(request, sheets)],
    properties: identityProperties(request),
  }
}
