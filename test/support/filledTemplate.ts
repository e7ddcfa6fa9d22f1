import { memoryWorkbook } from '../../src/adapters/memory'
import type { IntakeContext, IntakeOutcome } from '../../src/domain/intake'
import { intake } from '../../src/domain/intake'
import type { CellValue, SheetSnapshot, Submission, UnitCode, WorkbookSnapshot } from '../../src/domain/model'
import { isoDate, parseAddress, parsePeriod } from '../../src/domain/model'
import { indexPlan } from '../../src/domain/plan'
import { REFORM, smallPlan } from './smallPlan'
import { templateLayout } from './templateLayouts'

/** The June template of the small plan's units as a returned file: laid out, then read back. */
export async function returnedTemplate(file: string, ...units: readonly UnitCode[]): Promise<WorkbookSnapshot> {
  const workbook = memoryWorkbook(file)
  await workbook.applyLayout(templateLayout(...units))
  const read = await workbook.readSnapshot()
  if (!read.ok) throw new Error(read.problem.detail)
  return read.value
}

/** The workbook with one of its sheets changed. */
export function withSheet(
  snapshot: WorkbookSnapshot,
  name: string,
  change: (sheet: SheetSnapshot) => SheetSnapshot,
): WorkbookSnapshot {
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) }
}

/** The sheet with values typed into cells; a formula that stood there goes. */
export function typedInto(sheet: SheetSnapshot, cells: Readonly<Record<string, CellValue>>): SheetSnapshot {
  const values = sheet.values.map((row) => (row ? [...row] : undefined))
  const formulas = new Map(sheet.formulas)
  for (const [address, value] of Object.entries(cells)) {
    const at = parseAddress(address)
    if (!at) throw new Error(`No address ${address}`)
    const row = values[at.row] ?? []
    row[at.column] = value
    values[at.row] = row
    formulas.delete(address)
  }
  return { ...sheet, values, formulas }
}

/** The sheet with a formula in a cell; `null` as result: the file stores none. */
export function withFormula(sheet: SheetSnapshot, address: string, text: string, result: CellValue): SheetSnapshot {
  const typed = typedInto(sheet, { [address]: result })
  return { ...typed, formulas: new Map([...typed.formulas, [address, { text, cached: result !== null }]]) }
}

/** What the reform bureau types into its June file. Rows 4–10: I1001–I1004, I2001–I2003. */
export const FILLED: Readonly<Record<string, Readonly<Record<string, CellValue>>>> = {
  指标填报: {
    ...{ G4: 60, H4: 12, J4: 66, P4: '正常', Q4: '按计划推进', R4: '项目库' },
    ...{ G5: 30, H5: 5, J5: 33 },
    ...{ G6: 70.5, H6: '1,012.5', J6: 80 },
    H7: 7.8,
    ...{ G8: 2, H8: 0, J8: 3 },
    H9: 100,
    ...{ H10: 85, J10: 80, P10: '暂定' },
  },
  任务清单: {
    ...{ H4: '推进中', I4: 50, J4: '完成前期工作', N4: '张三', O4: 13800000000, P4: 45107 },
    ...{ H5: '已完成', I5: 100, J5: '排查完毕', N5: '李四', P5: '2023年6月28日' },
  },
  项目清单: {
    ...{ A4: '滨江大道', B4: '基础设施', C4: 50000, D4: 20000, E4: 9000, F4: '是', G4: '路基完成' },
    ...{ A6: '产业园二期', B6: '产业', C6: 30000 },
  },
  问题与风险台账: { A4: '汛期安全隐患', B4: '黄', C4: 45090, E4: '王五 主任' },
}

/** The reform bureau's template with its figures typed in. */
export async function filledTemplate(file = '市发改局.xlsx'): Promise<WorkbookSnapshot> {
  const blank = await returnedTemplate(file, REFORM)
  return Object.entries(FILLED).reduce(
    (snapshot, [sheet, cells]) => withSheet(snapshot, sheet, (one) => typedInto(one, cells)),
    blank,
  )
}

const june = parsePeriod('2023-M06')
if (!june.ok) throw new Error('2023-M06 is a period')

/** Reading for the June roll-up of the small plan. */
export const JUNE: IntakeContext = {
  plan: smallPlan,
  index: indexPlan(smallPlan),
  period: june.value,
  file: { name: '市发改局.xlsx', sha256: 'a1', receivedOn: isoDate('2023-07-03') },
}

export const readJune = (snapshot: WorkbookSnapshot, context: Partial<IntakeContext> = {}): IntakeOutcome =>
  intake(snapshot, { ...JUNE, ...context })

/** The only submission of the file. */
export function onlySubmission({ submissions }: IntakeOutcome): Submission {
  const [only, ...more] = submissions
  if (!only || more.length > 0) throw new Error(`${submissions.length} submissions`)
  return only
}

/** Findings of a reading as `rule message @ cell`: file first, then submissions. */
export const saidBy = ({ findings, submissions }: IntakeOutcome): readonly string[] =>
  [...findings, ...submissions.flatMap((submission) => submission.findings)].map(
    ({ rule, message, level, cells: [shown] }) =>
      `${rule} ${message} ${level} @${shown?.sheet ?? ''}!${shown?.address ?? ''}`,
  )

const PLACES: ReadonlySet<string> = new Set(['cell', 'statusCell', 'findings', 'row'])

/** What a submission says, without where it stands and what was noticed; ledger rows in no order. */
export function saidWithoutPlaces(submission: Submission): unknown {
  const said = (key: string, value: unknown): unknown => {
    if (PLACES.has(key)) return undefined
    return key === 'typed' && value === '' ? null : value
  }
  const plain = JSON.parse(JSON.stringify(submission, said)) as Submission
  const sorted = <Row>(rows: readonly Row[]) => rows.map((row) => JSON.stringify(row, sortedKeys(row))).sort()
  return { ...plain, projects: sorted(plain.projects), policies: sorted(plain.policies), risks: sorted(plain.risks) }
}

/** Every key of a row, sorted, for a text that does not depend on the order of columns. */
function sortedKeys(row: unknown): string[] {
  const keys = new Set<string>()
  JSON.stringify(row, (key, value: unknown) => {
    keys.add(key)
    return value
  })
  return [...keys].sort()
}
