import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readCsvTable } from '../../src/adapters/csv'

const BUNDLE = path.resolve(__dirname, '../../dist/cli/plantally.cjs')
const SEEDS = path.resolve(__dirname, '../../seeds/yuanjiang-2023')
const root = mkdtempSync(path.join(tmpdir(), 'plantally-migrate-'))

/** Runs the built command line as a user would. */
function plantally(...args: readonly string[]) {
  const run = spawnSync(process.execPath, [BUNDLE, ...args], { encoding: 'utf8', maxBuffer: 1e8, cwd: root })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

const at = (...names: readonly string[]) => path.join(root, ...names)
const rowsOf = (...names: readonly string[]) => readCsvTable(readFileSync(at(...names), 'utf8'))

/** Changes the lines of one table; each change must meet exactly one line. */
function revise(table: string, changes: readonly (readonly [line: RegExp, to: string | null])[]): void {
  const lines = readFileSync(at('修订', `${table}.csv`), 'utf8').split('\n')
  for (const [pattern, to] of changes) {
    const found = lines.flatMap((line, place) => (pattern.test(line) ? [place] : []))
    if (found.length !== 1) throw new Error(`${String(pattern)} meets ${found.length} lines of ${table}`)
    const [place = 0] = found
    if (to === null) lines.splice(place, 1)
    else lines[place] = (lines[place] ?? '').replace(pattern, to)
  }
  writeFileSync(at('修订', `${table}.csv`), lines.join('\n'))
}

/** A target raised, an indicator renamed, one counted otherwise, one removed, and a task printed under another number. */
beforeAll(() => {
  cpSync(SEEDS, at('修订'), { recursive: true })
  revise('indicators', [
    [/^(I1003,.*,about,)13\.5,/, '$114,'],
    [/^I1001,地区生产总值增速,/, 'I1001,地区生产总值增长速度,'],
    [/^(I1002,[^,]*,[^,]*,[^,]*,)%,/, '$1‰,'],
    [/^I1049,.*$/, null],
  ])
  revise('mentions', [[/^I1049,.*$/, null]])
  revise('tasks', [[/^(1\.1\.2,1\.1,1,item,)2\.,/, '$13.,']])
  expect(
    plantally('templates', '--period', '2023-M06', '--units', '市发改局,市商务局,市残联', '--out', '交回').code,
  ).toBe(0)
  writeFileSync(at('交回', '坏.xlsx'), '不是工作簿')
  mkdirSync(at('没有这个夹'))
})

describe('plan diff', () => {
  it('says what was added, removed, changed and renumbered, and writes the mapping with doubtful pairs not adopted', () => {
    const { code, out } = plantally('plan', 'diff', SEEDS, '修订', '--out', '比对')
    expect(code).toBe(0)
    expect(out).toMatch(/任务：改号 1，同 450/)
    expect(out).toMatch(/指标：存疑 1，删除 1，改动 2，同 293/)
    const doubtful = rowsOf('比对', '对照表.csv').filter((row) => row['状态'] === '存疑')
    expect(doubtful).toMatchObject([{ 原编码: 'I1001', 新名称: '地区生产总值增长速度', 采用: '否' }])
  })

  it('does not write over a mapping that somebody may have filled in', () => {
    expect(plantally('plan', 'diff', SEEDS, '修订', '--out', '比对').code).toBe(2)
  })
})

describe('plan migrate', () => {
  it('refuses a mapping that does not fit, and writes nothing', () => {
    const rows = readFileSync(at('比对', '对照表.csv'), 'utf8').replace('I1003', 'I1999')
    writeFileSync(at('错表.csv'), rows)
    const run = plantally('plan', 'migrate', SEEDS, '修订', '--mapping', '错表.csv', '--out', '错')
    expect(run.code).toBe(2)
    expect(run.err).toMatch(/I1999/)
    expect(readdirSync(root)).not.toContain('错')
  })

  it.each([
    ['returned files', ['--returned', '没有这个文件夹']],
    ['an archive', ['--archive', '没有这个存档.json']],
    ['a folder for an archive', ['--archive', '没有这个夹']],
  ])('writes nothing where it is to take %s that are not there', (_, given) => {
    const run = plantally(
      'plan',
      'migrate',
      SEEDS,
      '修订',
      ...['--mapping', '比对/对照表.csv', ...given],
      '--out',
      '空',
    )
    expect([2, 3]).toContain(run.code)
    expect(run.err).toMatch(/没有这个/)
    expect(run.err).not.toMatch(/^ +at /m)
    expect(readdirSync(root)).not.toContain('空')
  })

  it.each([
    ['a folder for the mapping', ['--mapping', '比对', '--out', '空'], /找不到对照表：比对/],
    ['a file for the folder to write to', ['--mapping', '比对/对照表.csv', '--out', '错表.csv'], /建不了文件夹/],
    [
      'the returned files where the new ones go',
      ['--mapping', '比对/对照表.csv', '--returned', '占用/新模板', '--out', '占用'],
      /新模板会覆盖交回的文件/,
    ],
  ])('says in a sentence what is wrong with %s, and leaves what is there', (_, given, said) => {
    mkdirSync(at('占用', '新模板'), { recursive: true })
    const run = plantally('plan', 'migrate', SEEDS, '修订', ...given)
    expect(run.err).toMatch(said)
    expect(run.err).not.toMatch(/^ +at /m)
    expect([2, 3]).toContain(run.code)
    expect(readdirSync(at('占用'))).toEqual(['新模板'])
    expect(readdirSync(root)).not.toContain('空')
  })

  it('applies the mapping as it was given back: kept codes, new templates, and a list of what did not go on', () => {
    const given = readFileSync(at('比对', '对照表.csv'), 'utf8')
    writeFileSync(at('采用.csv'), given.replace(/(增长速度,存疑,[\d.]+,)否/, '$1是'))
    const run = plantally(
      ...['plan', 'migrate', SEEDS, '修订', '--mapping', '采用.csv', '--returned', '交回', '--out', '迁移'],
    )
    expect([run.code, run.err]).toEqual([0, ''])
    expect(run.out).toMatch(/新模板 3 个/)
    expect(run.out).toMatch(/退回 1 个文件/)
    const indicators = rowsOf('迁移', '新方案', 'indicators.csv')
    expect(indicators.find(({ name }) => name === '地区生产总值增长速度')?.code).toBe('I1001')
    expect(indicators.map(({ code }) => code)).not.toContain('I1049')
    expect(rowsOf('迁移', '未迁移清单.csv').filter((row) => row['来源'] === '坏.xlsx')).toHaveLength(1)
  })

  it('makes a plan and files that the other commands take', () => {
    expect(plantally('plan', 'check', '--plan', path.join('迁移', '新方案'))).toMatchObject({
      code: 0,
      out: expect.stringMatching(/错误 0/),
    })
    const checked = plantally(
      ...[
        'check',
        path.join('迁移', '新模板'),
        '--plan',
        path.join('迁移', '新方案'),
        '--period',
        '2023-M06',
        '--json',
      ],
    )
    expect(checked.out).not.toMatch(/"IN0[12]"/)
  })
})
