import type { ReportingUnit, SheetLayout, UnitCode, WorkbookLayout } from '../model'
import { periodName } from '../model'
import type { TemplateList } from './columns'
import { LIST_NAMES, TEMPLATE_LISTS } from './columns'
import type { CoveredSheet } from './coverSheet'
import { layoutCover } from './coverSheet'
import type { IssuedSheet } from './identitySheet'
import { identityProperties, issuedOn, layoutIdentity } from './identitySheet'
import { layoutIndicators } from './indicatorSheet'
import { layoutPolicies, layoutProjects, layoutRisks } from './ledgerSheets'
import type { SheetFrame, TemplateRequest } from './sheetFrame'
import { unitOf } from './sheetFrame'
import { layoutTasks } from './taskSheet'
import type { UnitSheets } from './unitsCover'
import { layoutUnitsCover } from './unitsCover'

const LAYOUTS: Readonly<Record<TemplateList, (frame: SheetFrame) => SheetLayout>> = {
  indicators: layoutIndicators,
  tasks: layoutTasks,
  projects: layoutProjects,
  policies: layoutPolicies,
  risks: layoutRisks,
}

const SHEET_NAME_LENGTH = 31
const SHORT_NAMES: Readonly<Record<TemplateList, string>> = {
  indicators: '指标',
  tasks: '任务',
  projects: '项目',
  policies: '政策',
  risks: '问题',
}
/** Where several units share a workbook and nobody chose. */
const SHARED_LISTS: readonly TemplateList[] = ['indicators', 'tasks']

/** Excel's limits for sheet names: 31 characters, none of `\ / ? * [ ] :`, no quote at either end. */
function sheetName(unit: ReportingUnit, suffix: string): string {
  const safe = unit.name.replaceAll(/[\\/?*[\]:']/g, '')
  return `${safe.slice(0, SHEET_NAME_LENGTH - suffix.length - 1)} ${suffix}`
}

const presentName = ({ present }: TemplateRequest, unit: ReportingUnit, list: TemplateList): string | undefined =>
  present?.sheets.find((sheet) => sheet.unit === unit.code && sheet.list === list)?.name

/** The lists of one unit: those asked for, and those that are there already. */
function listsOf(request: TemplateRequest, unit: ReportingUnit, usual: readonly TemplateList[]) {
  const wanted = request.units.includes(unit.code) ? (request.lists ?? usual) : []
  return TEMPLATE_LISTS.filter((list) => wanted.includes(list) || presentName(request, unit, list) !== undefined)
}

const coverFrame = (request: TemplateRequest, unit: ReportingUnit): SheetFrame => ({
  ...{ request, unit, key: 'cover' },
  name: request.present?.coverName ?? LIST_NAMES.cover,
})

function oneUnit(request: TemplateRequest, unit: ReportingUnit): readonly IssuedSheet[] {
  const lists = listsOf(request, unit, TEMPLATE_LISTS).map((list): CoveredSheet => {
    const name = presentName(request, unit, list) ?? LIST_NAMES[list]
    return { list, unit, sheet: LAYOUTS[list]({ request, unit, key: list, name }) }
  })
  return [
    { list: 'cover', unit: unit.code, sheet: layoutCover(coverFrame(request, unit), lists) },
    ...lists.map(({ list, sheet }) => ({ list, unit: unit.code, sheet })),
  ]
}

function severalUnits(request: TemplateRequest, units: readonly ReportingUnit[]): readonly IssuedSheet[] {
  const sheetOf = (unit: ReportingUnit, list: TemplateList): CoveredSheet => {
    const name = presentName(request, unit, list) ?? sheetName(unit, SHORT_NAMES[list])
    return { list, unit, sheet: LAYOUTS[list]({ request, unit, key: `${list}.${unit.code}`, name }) }
  }
  const perUnit = units.map((unit): UnitSheets => ({
    unit,
    sheets: listsOf(request, unit, SHARED_LISTS).map((list) => sheetOf(unit, list)),
  }))
  const first = units[0]
  if (!first) throw new Error('A template needs at least one unit')
  const everybody: ReportingUnit = { ...first, name: `${units.length}个单位` }
  return [
    { list: 'cover', unit: '', sheet: layoutUnitsCover(coverFrame(request, everybody), perUnit) },
    ...perUnit.flatMap(({ sheets }) => sheets.map(({ list, unit, sheet }) => ({ list, unit: unit.code, sheet }))),
  ]
}

/** The units asked for, then those that the workbook has besides, in the plan's order where there are such. */
function allUnits({ index, units, present }: TemplateRequest): readonly UnitCode[] {
  const there = present?.sheets.map(({ unit }) => unit) ?? []
  if (there.length === 0) return units
  const all = new Set([...units, ...there])
  return [...index.units.keys()].filter((unit) => all.has(unit))
}

/**
 * The workbook that one unit fills in (cover and its lists), or one for several units (common cover, lists of each).
 * The same request gives a deep-equal layout. Throws where a unit is not in the plan or none is given.
 */
export function layoutTemplate(request: TemplateRequest): WorkbookLayout {
  const codes = allUnits(request)
  const units = codes.map((code) => unitOf(request.index, code))
  const [only] = units
  const sheets = only && units.length === 1 ? oneUnit(request, only) : severalUnits(request, units)
  const whose = only && units.length === 1 ? only.name : `${units.length}个单位`
  return {
    title: `${whose}${periodName(request.period)}填报表`,
    createdOn: issuedOn(request),
    sheets: [...sheets.map(({ sheet }) => sheet), layoutIdentity(request, sheets)],
    properties: identityProperties({ ...request, units: codes }),
  }
}
