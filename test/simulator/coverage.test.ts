import { FIGURE, INDICATORS } from '../contract/workbook-portOpenSuite'
import { NEWEST, news, OLDEST, openedExcel } from '../contract/excel-opened'
import { recordFigure } from '../support/figures'
import { sampleLayout } from '../support/sampleLayout'
import { TEMPLATE_LAYOUTS } from '../support/templateLayouts'
import { CONFORMANCE_CASES, COVERED_MEMBERS } from './conformance/allCases'

/** Everything that the adapter can be asked, once, so that every member that it calls is recorded. */
async function everything(apiVersion: string): Promise<ReadonlySet<string>> {
  const { workbook, excel, person } = openedExcel({ apiVersion })
  const done = async (answer: Promise<{ readonly ok: boolean }>): Promise<void> => {
    expect(await answer).toMatchObject({ ok: true })
  }
  const templates = TEMPLATE_LAYOUTS.map(([, layout]) => layout)
  for (const layout of [...templates, sampleLayout, sampleLayout]) await done(workbook.applyLayout(layout))
  const removers = [workbook.watch(() => undefined), workbook.watchSelection(() => undefined)]
  await person.type(FIGURE, 3)
  await person.select(FIGURE)
  await done(workbook.select(FIGURE))
  await done(workbook.selection())
  await done(workbook.editCells([{ ...FIGURE, expected: 3, value: 4 }]))
  await person.paste(FIGURE, '约')
  await done(workbook.restoreRules(sampleLayout.sheets.filter(({ name }) => name === INDICATORS)))
  await done(workbook.remember({ unit: 'U001' }))
  await done(workbook.recall())
  excel.user.filter(INDICATORS, 'A3:K9', 0, ['I1001'])
  await done(workbook.readSnapshot())
  for (const remove of removers) remove()
  await news()
  return excel.traffic.members
}

const CASES = Object.values(CONFORMANCE_CASES).flat().length

/** Members that start with an underscore are the protocol's own; the dispatcher's tests cover them. */
const isApi = (member: string): boolean => !member.includes('._')

it.each([OLDEST, NEWEST])(
  'every member that the adapter calls at ExcelApi %s has a conformance case',
  async (apiVersion) => {
    const called = [...(await everything(apiVersion))].filter(isApi)
    expect(called.filter((member) => !COVERED_MEMBERS.has(member)).sort()).toEqual([])
    expect(called.length).toBeGreaterThan(100)
    recordFigure({
      id: `conformance-members-${apiVersion.replace('.', '-')}`,
      what: `Members of the Excel API that the adapter calls at ExcelApi ${apiVersion}, each with a documented case (${CASES} cases)`,
      value: `${called.length} members`,
      aim: '',
      measuredBy: 'test/simulator/coverage.test.ts',
    })
  },
)
