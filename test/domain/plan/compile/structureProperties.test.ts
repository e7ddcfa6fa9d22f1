import fc from 'fast-check'
import type { Citation, PlanProposal } from '../../../../src/domain/plan'
import { compilePlan, REVIEW_BELOW } from '../../../../src/domain/plan'

const PIECES = [
  '一、',
  '二、',
  '（一）',
  '（二）',
  '1.',
  '2．',
  '（1）',
  '①',
  '1.1 ',
  '第一章 ',
  '附件1',
  '附件：',
  '附表',
  '序号 | 任务 | 牵头单位',
  '序号 任务 牵头单位 完成时限\n',
  '序号\n任务\n牵头单位\n',
  '\n1\n',
  '\n2 ',
  '任务分解表（续）',
  '（牵头）',
  '  责任单位  ',
  '第二条 ',
  ' | ',
  '|',
  '\t',
  '市教育局',
  '市发展和改革委员会',
  '各镇（街道、中心）',
  '各相关单位',
  '牵头',
  '负责',
  '配合',
  '等按职责分工负责',
  '牵头单位：',
  '责任单位：',
  '完成时限：',
  '（',
  '）',
  '【',
  '】',
  '“',
  '”',
  '《',
  '》',
  '、',
  '，',
  '。',
  '；',
  '：',
  '\n',
  '\r\n',
  ' ',
  '　',
  '建成学校16所',
  '增长8%左右',
  '6月底前',
  '2026年',
  '由',
  '和',
  '要',
  '等',
  '为',
  '𠮷',
  '\u0000',
] as const

const hostile = fc
  .array(
    fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'grapheme', maxLength: 8 })),
    {
      maxLength: 120,
    },
  )
  .map((pieces) => pieces.join(''))

function citations({ head, annexes, tasks, duties, targets, conflicts }: PlanProposal): readonly Citation[] {
  return [
    ...[head.title, head.documentNumber].filter((citation) => citation !== null),
    ...annexes.map(({ at }) => at),
    ...tasks.flatMap(({ at, body }) => [at, body]),
    ...duties.map(({ at }) => at),
    ...targets.flatMap(({ citation, figure }) => [citation, figure]),
    ...conflicts.flatMap(({ places }) => places),
  ]
}

describe('any text', () => {
  it('is read without a fault, and every citation stands where it says', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const { start, end, line, words } of citations(compilePlan(text))) {
          expect(text.slice(start, end)).toBe(words)
          expect(text.slice(0, start).split('\n')).toHaveLength(line)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('gives codes once, each below its parent, and duties of tasks that are there', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { tasks, duties } = compilePlan(text)
        const codes = new Set(tasks.map(({ code }) => code))
        expect(codes.size).toBe(tasks.length)
        for (const { code, parent } of tasks)
          if (parent !== null) expect(code.slice(0, code.lastIndexOf('.'))).toBe(parent)
        for (const { task, name } of duties) expect([codes.has(task), name.length > 1]).toEqual([true, true])
      }),
      { numRuns: 400 },
    )
  })

  it('says of each task, duty and target with little confidence why', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { tasks, duties, targets } = compilePlan(text)
        const unsure = [...tasks, ...duties, ...targets].filter(({ sureness }) => sureness.confidence < REVIEW_BELOW)
        for (const { sureness } of unsure) expect(sureness.doubts).not.toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('gives the same twice', () => {
    fc.assert(
      fc.property(hostile, (text) => expect(compilePlan(text)).toEqual(compilePlan(text))),
      { numRuns: 50 },
    )
  })
})

const UNITS = ['市教育局', '市发改局', '市财政局', '市住房和城乡建设局', '各镇（街道、中心）', '市融媒体中心']
const WORKS = ['修路', '架桥', '建学校', '扩公园', '治河道', '通公交']

interface Item {
  readonly work: string
  readonly lead: string
  readonly support: readonly string[]
}

const item: fc.Arbitrary<Item> = fc.record({
  work: fc.constantFrom(...WORKS),
  lead: fc.constantFrom(...UNITS),
  support: fc.uniqueArray(fc.constantFrom(...UNITS), { minLength: 1, maxLength: 3 }),
})

const sections = fc.array(fc.array(item, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
const CHINESE = ['一', '二', '三', '四']

const planOf = (all: readonly (readonly Item[])[]): readonly string[] =>
  all.flatMap((items, at) => [
    `（${CHINESE[at]}）推进第${CHINESE[at]}方面`,
    ...items.map(
      ({ work, lead, support }, place) => `${place + 1}.${work}。加快实施。（${lead}牵头，${support.join('、')}配合）`,
    ),
  ])

/** What is read, without places. */
const readIn = (text: string) => {
  const { tasks, duties } = compilePlan(text)
  return {
    tasks: tasks.map(({ code, heading }) => `${code} ${heading}`),
    duties: duties.map(({ task, role, name }) => `${task} ${role} ${name}`),
  }
}

describe('a plan of known parts', () => {
  it('is read as it was made', () => {
    fc.assert(
      fc.property(sections, (all) => {
        const { tasks, duties } = readIn(planOf(all).join('\n'))
        const items = all.flatMap((own, at) => own.map((one, place) => ({ ...one, code: `0.${at + 1}.${place + 1}` })))
        expect(tasks.filter((task) => task.split('.').length === 3)).toEqual(
          items.map(({ code, work }) => `${code} ${work}`),
        )
        const expected = items.flatMap(({ code, lead, support }) => [
          `${code} lead ${lead}`,
          ...support.filter((unit) => unit !== lead).map((unit) => `${code} support ${unit}`),
        ])
        expect([...duties].sort()).toEqual([...expected].sort())
      }),
    )
  })

  it('stays the same with blank lines, page numbers and headings printed again', () => {
    const noise = fc.array(fc.constantFrom('', '　', '- 7 -', '—12—'), { maxLength: 30 })
    fc.assert(
      fc.property(sections, noise, (all, between) => {
        const lines = planOf(all)
        const noisy = lines.flatMap((line, at) => [line, ...(between[at] === undefined ? [] : [between[at]])])
        expect(readIn(noisy.join('\n'))).toEqual(readIn(lines.join('\n')))
        const repeated = lines.flatMap((line, at) => {
          const heading = lines.slice(0, at + 1).findLast((one) => one.startsWith('（')) ?? ''
          return at > 0 && at % 3 === 0 && line !== heading ? [heading, line] : [line]
        })
        expect(readIn(repeated.join('\n'))).toEqual(readIn(lines.join('\n')))
      }),
    )
  })

  it('stays the same in half and full width', () => {
    const half = (text: string): string =>
      text.replace(/[（）：，；]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    const full = (text: string): string =>
      text.replace(/[0-9.]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
    fc.assert(
      fc.property(sections, (all) => {
        const text = planOf(all).join('\n')
        expect(readIn(half(text))).toEqual(readIn(text))
        expect(readIn(full(text))).toEqual(readIn(text))
      }),
    )
  })
})

/** One task whose words are the same again and again. */
const repeated = (words: string) => (length: number) => `一、修路。${words.repeat(Math.ceil(length / words.length))}`
const counted = (line: (at: number) => string) => (length: number) =>
  Array.from({ length: Math.ceil(length / line(1).length) }, (_, at) => line(at)).join('')

const LONG_TEXTS: readonly (readonly [string, (length: number) => string])[] = [
  ['items with their units', counted((at) => `${(at % 9) + 1}.修路架桥，加快进度。（市教育局牵头，市财政局配合）\n`)],
  ['brackets in one line', repeated('（市教育局牵头）')],
  ['brackets that never close', repeated('（')],
  ['one list of units', (length) => `一、修路。（${counted((at) => `市第${at}管理局、`)(length)}牵头）`],
  ['units joined by 和', (length) => `一、修路。（${'市教育局和'.repeat(length / 5)}牵头）`],
  ['annexes', counted((at) => `附件${at % 99}\n修路。\n`)],
  ['sentences that tell units to act', repeated('各镇要加强领导，由市教育局负责；')],
  ['marks without words', repeated('、')],
]

/** Processor time of one run in milliseconds: the clock on the wall also counts what other programs do. */
function timeOf(text: string): number {
  const start = process.cpuUsage()
  compilePlan(text)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** How many times longer the longer text takes, at the best of several tries: noise makes single ones longer, never a square linear. */
function growth(textOf: (length: number) => string, enough: number): number {
  let best = Infinity
  for (let tries = 0; tries < 6 && best >= enough; tries += 1)
    best = Math.min(best, timeOf(textOf(120_000)) / Math.max(timeOf(textOf(10_000)), 1))
  return best
}

describe('a long text', () => {
  /** Twelve times the length would be 144 times the work if it grew with the square; it may be 36 times before this fails. */
  it.each(LONG_TEXTS)('is read in a time that grows with its length: %s', (_name, textOf) => {
    timeOf(textOf(5_000))
    expect(growth(textOf, 36)).toBeLessThan(36)
  })
})
