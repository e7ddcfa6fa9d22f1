import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readCsvTable } from '../../src/adapters/csv'
import type { PlanProposal } from '../../src/domain/plan'
import { PLAN_TABLES } from '../../src/domain/plan'

const BUNDLE = path.resolve(__dirname, '../../dist/cli/plantally.cjs')
const root = mkdtempSync(path.join(tmpdir(), 'plantally-import-'))

/** Runs the built command line as a user would. */
function plantally(args: readonly string[], input?: string) {
  const run = spawnSync(process.execPath, [BUNDLE, ...args], { encoding: 'utf8', maxBuffer: 1e8, cwd: root, input })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

const TEXT = [
  '平陵县2025年重点工作实施方案',
  '一、重点任务',
  '（一）做强县域工业。全年新增规模以上工业企业12家以上，规模以上工业增加值增长8%左右。（县工信局牵头，县商务局、各乡镇配合）',
  '（二）办好民生实事。新建学校10所，其中小学5所、中学4所。（县教育局负责）',
].join('\n')

const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(path.join(root, name), content)
  return name
}
const plan = write('方案.txt', TEXT)
const table = (folder: string, name: string) =>
  readCsvTable(readFileSync(path.join(root, folder, `${name}.csv`), 'utf8'))

describe('plan import', () => {
  it('writes the twelve tables and the list to confirm, and says how much was found', () => {
    const run = plantally(['plan', 'import', plan, '--out', '表'])
    expect([run.code, run.err]).toEqual([0, ''])
    expect(run.out).toMatch(/任务 2，责任 \d+，目标 5 处（合为 5 个指标），前后不一 1 处；待确认 \d+ 项/)
    const tables = Object.keys(PLAN_TABLES).map((name) => `${name}.csv`)
    expect(readdirSync(path.join(root, '表')).sort()).toEqual([...tables, '待确认清单.csv'].sort())
    expect(table('表', 'plan')[0]).toMatchObject({ title: '平陵县2025年重点工作实施方案', period_end: '2025-12-31' })
    expect(table('表', 'tasks').map(({ number }) => number)).toEqual(['（一）', '（二）'])
  })

  it('lists what does not add up with its lines and the reason', () => {
    const sums = table('表', '待确认清单').filter((row) => row['类别'] === '合计')
    expect(sums.map((row) => [row['行'], row['原因']])).toEqual([
      ['4', '分项之和与总数不符'],
      ['4', '分项之和与总数不符'],
      ['4', '分项之和与总数不符'],
    ])
  })

  it('makes tables that the other commands take', () => {
    expect(plantally(['plan', 'check', '--plan', '表', '--text', plan])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/错误 0/),
    })
    expect(plantally(['plan', 'show', '--plan', '表', '--unit', '县工信局']).out).toMatch(/新增规模以上工业企业/)
  })

  it('does not write over tables that a person may have corrected, unless told to', () => {
    expect(plantally(['plan', 'import', plan, '--out', '表'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/--force/),
    })
    expect(plantally(['plan', 'import', plan, '--out', '表', '--force']).code).toBe(0)
  })

  it('prints the proposal, each extraction with the words that it was read from', () => {
    const run = plantally(['plan', 'import', plan, '--json'])
    const { targets, tasks } = JSON.parse(run.out) as PlanProposal
    expect([run.code, tasks.length, targets.length]).toEqual([0, 2, 5])
    for (const { figure } of targets) expect(TEXT.slice(figure.start, figure.end)).toBe(figure.words)
  })

  it('reads what is pasted to standard input, and speaks English', () => {
    const run = plantally(['plan', 'import', '-', '--lang', 'en'], TEXT)
    expect([run.code, run.out]).toEqual([0, expect.stringMatching(/^2 tasks, \d+ duties, 5 targets/)])
  })

  it('knows units of another plan by name and alias', () => {
    mkdirSync(path.join(root, '已知'))
    write('已知/units.csv', 'code,name,kind\nU007,平陵县工业和信息化局,department\n')
    write('已知/unit_aliases.csv', 'alias,unit\n县工信局,U007\n')
    expect(plantally(['plan', 'import', plan, '--known', '已知', '--out', '知']).code).toBe(0)
    const leads = table('知', 'task_units').filter(({ role }) => role === 'lead')
    expect(leads.map(({ unit }) => unit)).toContain('U007')
    expect(table('知', 'units').filter(({ name }) => name === '县工信局')).toEqual([])
  })

  it('reads text in the code page of Chinese Windows', () => {
    // 「一、稳增长」 and a line with a figure, as GB 18030 bytes.
    const bytes = Buffer.from('d2bba1a2cec8d4f6b3a40ad0c2d4f6c6f3d2b53132bcd2d2d4c9cfa1a3', 'hex')
    const run = plantally(['plan', 'import', write('旧.txt', bytes), '--json'])
    const { targets } = JSON.parse(run.out) as PlanProposal
    expect(targets.map(({ value, unitOfMeasure, comparator }) => [value, unitOfMeasure, comparator])).toEqual([
      ['12', '家', 'at_least'],
    ])
  })

  it('takes the year that is told where the text names none', () => {
    const run = plantally(['plan', 'import', '-', '--year', '2031', '--out', '年'], TEXT.replace('2025年', ''))
    expect([run.code, run.out]).toEqual([0, expect.stringMatching(/原文没有写年份，按 2031 年计/)])
    expect(table('年', 'plan')[0]).toMatchObject({ period_start: '2031-01-01' })
  })

  it('checks tables of our own instead of reading them again', () => {
    const run = plantally(['plan', 'import', '表', '--out', '再'])
    expect([run.code, run.out]).toEqual([0, expect.stringMatching(/^任务 2，/)])
    for (const name of Object.keys(PLAN_TABLES)) expect([name, table('再', name)]).toEqual([name, table('表', name)])
  })

  it.each<[string, readonly string[], number, RegExp]>([
    ['help shows examples', ['--help'], 0, /示例 \/ Examples[\s\S]*--known yuanjiang-2023/],
    ['no file is wrong use', [], 2, /missing required argument/],
    ['a file that is not there is unreadable', ['无此文件.txt'], 3, /找不到/],
    ['a file of another sort is wrong use', [write('表.pdf', '%PDF')], 2, /不认识的文件类型/],
    [
      'bytes that are no text are unreadable',
      [write('图.txt', Buffer.from([0x89, 0x50, 0, 0, 0xff]))],
      3,
      /不是文字文件/,
    ],
    ['an empty text is unreadable', [write('空.txt', ' \n')], 3, /文件是空的/],
    [
      'a text without tasks and figures is unreadable',
      [write('信.txt', '尊敬的领导：\n您好。')],
      3,
      /没有读出任务和目标/,
    ],
    ['a year that is none is wrong use', [plan, '--year', '25'], 2, /年份写法不对/],
    ['a folder of known units that is not there is unreadable', [plan, '--known', '无此目录'], 3, /找不到方案目录/],
    ['a folder without tables is unreadable', ['.'], 3, /方案表有误/],
  ])('%s', (_name, args, code, words) => {
    const run = plantally(['plan', 'import', ...args])
    expect(run.out + run.err).toMatch(words)
    expect(run.code).toBe(code)
  })
})
