import { memoryFileStore } from '../../src/adapters/memory'
import { fflateInflater, readXlsx, writeXlsx } from '../../src/adapters/xlsx'
import type { UnitCode } from '../../src/domain/model'
import { DEFAULT_LIGHT_POLICY, isoDate, parsePeriod, planCode, unitCode } from '../../src/domain/model'
import type { IssueTemplatesPorts, IssueTemplatesRequest } from '../../src/usecases/issueTemplates'
import { issueTemplates } from '../../src/usecases/issueTemplates'
import { schemaComplaints } from '../support/ooxmlValidator'
import { ALL_TOWNS, COMMERCE, REFORM, smallPlan, TOWN_EAST } from '../support/smallPlan'
import { lintWorkbook } from '../support/workbookLint'

const june = parsePeriod('2023-M06')
if (!june.ok) throw new Error('June is a period')

const wanted = (changes: Partial<IssueTemplatesRequest> = {}): IssueTemplatesRequest => ({
  plan: smallPlan,
  period: june.value,
  dueOn: isoDate('2023-07-05'),
  policy: DEFAULT_LIGHT_POLICY,
  previous: null,
  units: 'all',
  into: 'file-per-unit',
  ...changes,
})

function office(cancelAfter = Infinity) {
  const reports: string[] = []
  const ports: IssueTemplatesPorts = {
    store: memoryFileStore(),
    files: { read: (file, bytes) => readXlsx(file, bytes, fflateInflater), write: writeXlsx },
    progress: { report: (done, total, label) => reports.push(`${done}/${total} ${label}`.trim()) },
    cancellation: {
      get cancelled() {
        return reports.length >= cancelAfter
      },
    },
  }
  return { ports, reports }
}

describe('issuing templates', () => {
  it('writes one workbook per reporting unit, named by unit and period, and says how far it is', async () => {
    const { ports, reports } = office()
    const issued = await issueTemplates(wanted(), ports)
    const names = ['市发改局', '市商务局', '东镇', '西镇'].map((name) => `${name}_2023年6月.xlsx`)
    expect(issued).toMatchObject({ ok: true, value: names.map((path) => ({ path })) })
    expect([...(await ports.store.list())].sort()).toEqual([...names].sort())
    expect(reports).toEqual([...names.map((name, done) => `${done}/4 ${name}`), '4/4'])
  })

  it('writes one workbook for several units, in the order of the plan', async () => {
    const { ports } = office()
    const issued = await issueTemplates(wanted({ units: [TOWN_EAST, REFORM], into: 'one-workbook' }), ports)
    expect(issued).toEqual({ ok: true, value: [{ path: '2个单位_2023年6月.xlsx', units: [REFORM, TOWN_EAST] }] })
  })

  it('puts the city before 市… and makes every name safe and different', async () => {
    const { ports } = office()
    const names = ['市发改局', '市发改局', '..a/b:c*?', ' 西镇. ', '各镇']
    const units = smallPlan.units.map((unit, position) => ({ ...unit, name: names[position] ?? unit.name }))
    await issueTemplates(wanted({ plan: { ...smallPlan, title: '沅江市打好六仗方案', units } }), ports)
    expect([...(await ports.store.list())].sort()).toEqual(
      [
        '沅江市发改局_2023年6月.xlsx',
        '沅江市发改局_2023年6月_2.xlsx',
        'a_b_c___2023年6月.xlsx',
        '西镇_2023年6月.xlsx',
      ].sort(),
    )
  })

  const refused: readonly [string, Partial<IssueTemplatesRequest>, object][] = [
    ['a unit that is not in the plan', { units: [unitCode('U999')] }, { kind: 'not-reporting-units', units: ['U999'] }],
    ['a group', { units: [REFORM, ALL_TOWNS] }, { kind: 'not-reporting-units', units: [ALL_TOWNS] }],
    ['no units', { units: [] }, { kind: 'no-units' }],
    [
      "another plan's archive",
      { previous: { plan: planCode('other'), period: june.value.key, figures: [], tasks: [] } },
      { kind: 'archive-of-another-plan', plan: 'other' },
    ],
  ]
  it.each(refused)('refuses %s and writes nothing', async (_, changes, problem) => {
    const { ports } = office()
    expect(await issueTemplates(wanted(changes), ports)).toEqual({ ok: false, problem })
    expect(await ports.store.list()).toEqual([])
  })

  it('stops between two files when cancelled and names what was written', async () => {
    const { ports } = office(2)
    const issued = await issueTemplates(wanted(), ports)
    expect(issued).toMatchObject({
      ok: false,
      problem: { kind: 'cancelled', written: [{ units: [REFORM] }, { units: [COMMERCE] }] },
    })
    expect(await ports.store.list()).toHaveLength(2)
  })
})

describe('the files', () => {
  const bytesFor = async (units: readonly UnitCode[], into: IssueTemplatesRequest['into']): Promise<Uint8Array> => {
    const { ports } = office()
    await issueTemplates(wanted({ units, into }), ports)
    const [path = ''] = await ports.store.list()
    return (await ports.store.read(path)).bytes
  }

  it('are the same bytes for the same request', async () => {
    expect(await bytesFor([REFORM], 'file-per-unit')).toEqual(await bytesFor([REFORM], 'file-per-unit'))
  })

  it.each([
    ['one unit', [REFORM], 'file-per-unit'],
    ['several units', [REFORM, COMMERCE, TOWN_EAST], 'one-workbook'],
  ] as const)("of %s pass Microsoft's validator and our lint", async (_, units, into) => {
    const bytes = await bytesFor(units, into)
    expect(await schemaComplaints(bytes)).toEqual([])
    expect(lintWorkbook(bytes)).toEqual([])
  })

  it('carry the identity where the reader finds it: hidden sheet, names, properties', async () => {
    const read = readXlsx('a.xlsx', await bytesFor([REFORM], 'file-per-unit'), fflateInflater)
    if (!read.ok) throw new Error(read.problem.detail)
    const { sheets, names, properties } = read.value
    expect(sheets.find(({ name }) => name === '_plantally')?.visibility).toBe('veryHidden')
    expect(names.find(({ name }) => name === 'PT.U001.indicators.value')?.refersTo).toBe("'指标填报'!$H$3")
    expect(properties).toMatchObject({ 'plantally.plan': 'small-2023', 'plantally.units': 'U001' })
  })
})
