import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { xlsxFiles } from '../../src/adapters/xlsx'
import { parseAddress, valueAt } from '../../src/domain/model'
import { zlibInflater } from '../../src/adapters/xlsx/node'
import { CHECKS } from '../../src/domain/checks'
import { findLibreOffice } from '../support/libreOffice'
import { withLibreOffice } from '../support/withLibreOffice'
import { lintWorkbook } from '../support/workbookLint'
import { schemaComplaints } from '../support/ooxmlValidator'
import { recalculate } from '../support/recalculate'

const BUNDLE = path.resolve(__dirname, '../../dist/cli/plantally.cjs')
const folder = mkdtempSync(path.join(tmpdir(), 'plantally-demo-'))

interface Report {
  readonly planted: readonly { readonly rule: string; readonly about: string; readonly found: boolean }[]
  readonly unexpected: readonly { readonly rule: string; readonly message: string }[]
  readonly missingFound: boolean
  readonly lateFound: boolean
  readonly templates: number
  readonly savedAgain: number
}

/** The whole cycle once, on Yuanjiang's plan: every reporting unit, invented figures, planted mistakes. */
describe('npm run demo', () => {
  let report: Report
  let code: number | null
  beforeAll(() => {
    const run = spawnSync(process.execPath, [BUNDLE, 'demo', '--out', folder, '--json'], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    })
    code = run.status
    if (run.stdout === '') throw new Error(run.stderr)
    report = JSON.parse(run.stdout) as Report
  }, 240_000)

  it('finds every planted mistake', () => {
    expect(report.planted.filter(({ found }) => !found)).toEqual([])
    expect([report.missingFound, report.lateFound]).toEqual([true, true])
  })

  it('reports no error that was not planted', () => expect(report.unexpected).toEqual([]))

  it('plants a mistake for every check there is', () => {
    const planted = new Set(report.planted.map(({ rule }) => rule))
    expect(CHECKS.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual([])
  })

  it('ends well: what was planted is no failure', () => expect(code).toBe(0))

  it('has files saved again by LibreOffice where there is one', () => {
    expect(report.savedAgain > 0).toBe(findLibreOffice() !== null)
  })

  const files = xlsxFiles(zlibInflater)
  const summaryPath = () => {
    const summaries = path.join(folder, '3-汇总')
    return path.join(
      summaries,
      readdirSync(summaries).find((name) => name.endsWith('.xlsx'))!,
    )
  }

  it('says on every sheet that the figures are invented', () => {
    const sample = path.join(folder, '2-回收', '市妇联_2023年6月.xlsx')
    for (const file of [summaryPath(), sample]) {
      const snapshot = files.read(file, readFileSync(file))
      if (!snapshot.ok) throw new Error(snapshot.problem.detail)
      const visible = snapshot.value.sheets.filter(({ visibility }) => visibility === 'visible')
      expect(
        visible.filter(({ values }) => !JSON.stringify(values[0] ?? null).includes('虚构')).map(({ name }) => name),
      ).toEqual([])
    }
  })

  it('writes a summary that Microsoft’s validator and our own lint accept', async () => {
    const bytes = readFileSync(summaryPath())
    expect(await schemaComplaints(bytes)).toEqual([])
    expect(await lintWorkbook(bytes)).toEqual([])
  }, 120_000)

  withLibreOffice.it(
    'LibreOffice recalculates every formula of the summary to the value that we stored',
    async () => {
      const bytes = readFileSync(summaryPath())
      const snapshot = files.read('summary.xlsx', bytes)
      if (!snapshot.ok) throw new Error(snapshot.problem.detail)
      const recalculated = await recalculate(bytes)
      const differences: string[] = []
      let compared = 0
      for (const sheet of snapshot.value.sheets) {
        for (const address of sheet.formulas.keys()) {
          const { row, column } = parseAddress(address)!
          const [ours, theirs] = [
            valueAt(sheet, row, column) ?? '',
            recalculated.get(sheet.name)?.[row]?.[column] ?? '',
          ]
          const same =
            typeof ours === 'number' && typeof theirs === 'number' ? Math.abs(ours - theirs) < 1e-6 : ours === theirs
          compared += 1
          if (!same) differences.push(`${sheet.name}!${address}: ${JSON.stringify(ours)} and ${JSON.stringify(theirs)}`)
        }
      }
      expect(differences.slice(0, 20)).toEqual([])
      expect(compared).toBeGreaterThan(1000)
    },
    240_000,
  )

  it('leaves no file out of its own folder', () => {
    expect(readdirSync(folder).sort()).toEqual(['1-模板', '2-回收', '3-汇总'])
    expect(existsSync(summaryPath())).toBe(true)
  })
})
