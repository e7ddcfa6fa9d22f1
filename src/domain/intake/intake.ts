import type { Finding, Period, Plan, Submission, SubmissionFile, UnitCode, WorkbookSnapshot } from '../model'
import { unitCode } from '../model'
import type { PlanIndex } from '../plan'
import { fileIdentity } from './fileIdentity'
import { foreignParts } from './foreignParts'
import { intakeFinding } from './intakeFinding'
import type { LocatedSheet } from './locateSheets'
import { locateSheets, missingLabels } from './locateSheets'
import { issuedFormulas } from './ownFormula'
import type { Identity } from './readIdentity'
import { readIdentity } from './readIdentity'
import { readUnit } from './readUnit'
import { stampPlacesIn } from './stamps'
import { unitOfFileName } from './statedContext'

/** What a file is read for. */
export interface IntakeContext {
  readonly plan: Plan
  readonly index: PlanIndex
  /** The period being rolled up; files of another are refused. Null takes whatever period the file names. */
  readonly period: Period | null
  readonly file: SubmissionFile
}

/** `submissions` empty: the file was refused, and the findings say why. Repairs inside a submission are its own findings. */
export interface IntakeOutcome {
  readonly submissions: readonly Submission[]
  /** About the file as a whole. */
  readonly findings: readonly Finding[]
}

function onlyUnitOf(snapshot: WorkbookSnapshot, { units }: Identity, index: PlanIndex): UnitCode | null {
  const [only, ...more] = units
  if (only !== undefined && more.length === 0) return unitCode(only)
  return only === undefined ? unitOfFileName(snapshot, index) : null
}

/** [IN02] Why nothing could be read: what the file lacks. */
function refusal(snapshot: WorkbookSnapshot): Finding {
  const missing = missingLabels(snapshot) ?? ['填报单位']
  return intakeFinding('IN02', 'refused', {
    cells: [{ file: snapshot.file, sheet: '', address: '' }],
    values: { file: snapshot.file, missing: missing.join('、') },
  })
}

/** [IN11] Units of the workbook that do not report in this plan. */
const unitRefusals = (units: readonly UnitCode[], { file }: WorkbookSnapshot): readonly Finding[] =>
  units.map((unit) =>
    intakeFinding('IN11', 'unit', { cells: [{ file, sheet: '', address: '' }], values: { file, found: unit } }),
  )

const unitsOf = (located: readonly LocatedSheet[]): readonly UnitCode[] => [...new Set(located.map(({ unit }) => unit))]

/**
 * Gives meaning to a workbook's values (design: checks.md, IN01–IN14): whose it is, which sheet, column and row is which,
 * and what every cell says. Certain repairs are made and listed, doubtful ones asked about; nothing is guessed or read
 * as 0. A workbook of several units gives several submissions. Never throws on what a person did to the file.
 */
export function intake(snapshot: WorkbookSnapshot, context: IntakeContext): IntakeOutcome {
  const { plan, index, file } = context
  const identity = readIdentity(snapshot)
  const { period, templateVersion, findings } = fileIdentity(snapshot, identity, context)
  const aboutFile = [...findings, ...foreignParts(snapshot)]
  if (period === null) return { submissions: [], findings: aboutFile }
  const located = locateSheets(snapshot, { identity, index, onlyUnit: onlyUnitOf(snapshot, identity, index) })
  const reporting = index.reportingUnits()
  const units = unitsOf(located)
  const strangers = unitRefusals(
    units.filter((unit) => !reporting.includes(unit)),
    snapshot,
  )
  if (units.length === 0) return { submissions: [], findings: [refusal(snapshot), ...foreignParts(snapshot)] }
  const formulas = issuedFormulas(period)
  const stamps = stampPlacesIn(snapshot)
  const submissions = units
    .filter((unit) => reporting.includes(unit))
    .map((unit) => {
      const issued = identity.issued.filter((list) => list.unit === unit)
      const unitName = index.units.get(unit)?.name ?? unit
      return readUnit(
        located.filter((one) => one.unit === unit),
        {
          ...{ snapshot, file, templateVersion },
          issuedLists: issued.length === 0 ? null : new Set(issued.map(({ list }) => list)),
          stampPlaces: stamps.get(unit) ?? null,
        },
        { plan, index, period, unit, unitName, formulas },
      )
    })
  return { submissions, findings: [...strangers, ...aboutFile] }
}
