import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const BUNDLE = path.resolve(__dirname, '../../dist/cli/plantally.cjs')
const root = mkdtempSync(path.join(tmpdir(), 'plantally-cli-'))

/** Runs the built command line as a user would. */
function plantally(...args: readonly string[]) {
  const run = spawnSync(process.execPath, [BUNDLE, ...args], { encoding: 'utf8', maxBuffer: 1e8, cwd: root })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

interface FindingJson {
  readonly rule: string
  readonly level: string
  readonly unit: string | null
  readonly sheet: string | null
  readonly cell: string | null
  readonly message: string
  readonly values: Record<string, string>
}

describe('the command line', () => {
  it('has been built', () => expect(existsSync(BUNDLE)).toBe(true))

  it.each<[string, readonly string[], number, RegExp]>([
    ['help', ['--help'], 0, /示例|plantally|Commands/],
    ['help of a command shows examples', ['rollup', '--help'], 0, /示例 \/ Examples/],
    ['an unknown command is wrong use', ['frobnicate'], 2, /unknown command/],
    ['a missing option is wrong use', ['templates'], 2, /--period/],
    ['a period that is none is wrong use', ['templates', '--period', '2023-M13'], 2, /报告期写法不对/],
    ['a unit that is none is wrong use', ['plan', 'show', '--unit', '月球局'], 2, /没有这个单位/],
    ['a folder that is not there is unreadable', ['check', '无此目录', '--period', '2023-M06'], 3, /找不到/],
    ['a plan that is not there is unreadable', ['plan', 'show', '--plan', '无此方案'], 3, /找不到方案目录/],
    ['the plan in short', ['plan', 'show'], 0, /打好经济增长主动仗/],
    ['the plan holds', ['plan', 'check'], 0, /错误 0/],
  ])('%s', (_name, args, code, words) => {
    const run = plantally(...args)
    expect(run.out + run.err).toMatch(words)
    expect(run.code).toBe(code)
  })

  it('issues templates, and finds nothing wrong but blanks in an empty one', () => {
    expect(plantally('templates', '--period', '2023-M06', '--units', '市妇联,市残联', '--out', '模板').code).toBe(0)
    expect(readdirSync(path.join(root, '模板'))).toEqual(
      ['沅江市妇联_2023年6月.xlsx', '沅江市残联_2023年6月.xlsx'].sort(),
    )
    const run = plantally('check', '模板', '--period', '2023-M06', '--json')
    const findings = JSON.parse(run.out) as FindingJson[]
    expect(run.code).toBe(1)
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['CK01']))
    expect(findings[0]).toMatchObject({ level: '强制性', unit: '市妇联', sheet: '指标填报', cell: 'H4' })
  })

  it('writes with threads of its own the bytes that one thread writes from source', () => {
    const source = path.resolve(__dirname, '../../src/hosts/cli/main.ts')
    const args = ['templates', '--period', '2023-M06', '--units', '市妇联,市残联']
    const tsx = path.resolve(__dirname, '../../node_modules/tsx/dist/loader.mjs')
    const alone = path.join(root, '单线程')
    const run = spawnSync(process.execPath, ['--import', pathToFileURL(tsx).href, source, ...args, '--out', alone])
    expect(run.status).toBe(0)
    for (const file of readdirSync(alone)) {
      const same = readFileSync(path.join(alone, file)).equals(readFileSync(path.join(root, '模板', file)))
      expect([file, same]).toEqual([file, true])
    }
  })

  it('reads a workbook cell by cell', () => {
    const file = path.join('模板', readdirSync(path.join(root, '模板'))[0]!)
    const snapshot = JSON.parse(plantally('read', file, '--json').out) as {
      sheets: { name: string; cells: unknown[] }[]
    }
    expect(snapshot.sheets.map(({ name }) => name)).toContain('指标填报')
    expect(snapshot.sheets[1]!.cells.length).toBeGreaterThan(20)
  })

  it('refuses a file that is no workbook with a sentence and the way out', () => {
    writeFileSync(path.join(root, '报表.xlsx'), '<html>导出失败</html>')
    const run = plantally('read', '报表.xlsx')
    expect([run.code, run.err]).toEqual([3, expect.stringMatching(/另存为/)])
  })

  it('rolls up to the same bytes for the same input, and keeps archive and receipt', () => {
    const once = plantally('rollup', '模板', '--period', '2023-M06', '--out', '甲', '--date', '2023-07-06')
    const again = plantally('rollup', '模板', '--period', '2023-M06', '--out', '乙', '--date', '2023-07-06')
    expect([once.code, again.code]).toEqual([1, 1])
    const files = readdirSync(path.join(root, '甲'))
    expect(files.length).toBe(3)
    for (const name of files) {
      expect(readFileSync(path.join(root, '甲', name)).equals(readFileSync(path.join(root, '乙', name)))).toBe(true)
    }
  })
})
