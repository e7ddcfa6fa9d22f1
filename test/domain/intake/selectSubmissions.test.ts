import { selectSubmissions } from '../../../src/domain/intake'
import type { PeriodKey, Submission } from '../../../src/domain/model'
import { isoDate } from '../../../src/domain/model'
import { makeSubmission, makeTaskReport } from '../../support/makeSubmission'
import { COMMERCE, REFORM, SMALL_INDICATORS } from '../../support/smallPlan'

const { projects, investment } = SMALL_INDICATORS

const sent = (file: string, day: string, value: string, more: Parameters<typeof makeSubmission>[2] = {}): Submission =>
  makeSubmission(REFORM, [[projects, { value }]], {
    ...{ file, sha256: `sha of ${file}`, receivedOn: isoDate(day) },
    ...more,
  })

const said = (arrivals: readonly Submission[]) => {
  const { accepted, superseded, findings } = selectSubmissions(arrivals)
  return {
    accepted: accepted.map(({ file }) => file.name),
    superseded: superseded.map(
      ({ kept, dropped, differences }) =>
        `${dropped.file.name} > ${kept.file.name}: ${differences
          .map(({ about, column, dropped: before, kept: now }) => `${about} ${column} ${before}→${now}`)
          .join('; ')}`,
    ),
    findings: findings.map(({ rule, message, level }) => `${rule} ${message} ${level}`),
  }
}

describe('[IN12] selectSubmissions', () => {
  it('takes single submissions as they are', () => {
    const commerce = makeSubmission(COMMERCE, [])
    const may = sent('五月.xlsx', '2023-06-02', '9', { period: '2023-M05' as PeriodKey })
    expect(said([commerce, sent('a.xlsx', '2023-07-03', '1'), may])).toEqual({
      accepted: ['五月.xlsx', 'a.xlsx', 'U002.xlsx'],
      superseded: [],
      findings: [],
    })
  })

  it('lets the newest stand and shows every cell that differs', () => {
    const first = sent('一报.xlsx', '2023-07-01', '12', { taskReports: [makeTaskReport('1.1.1', REFORM)] })
    const second = sent('二报.xlsx', '2023-07-04', '13', {
      taskReports: [makeTaskReport('1.1.1', REFORM, { state: '推进中' })],
    })
    expect(said([second, first])).toEqual({
      accepted: ['二报.xlsx'],
      superseded: ['一报.xlsx > 二报.xlsx: I1001 本期数 12→13; 1.1.1 进展状态 →推进中'],
      findings: ['IN12 superseded 核实性'],
    })
  })

  it('goes by file name where both came on one day, and by nothing else', () => {
    expect(said([sent('b.xlsx', '2023-07-01', '2'), sent('a.xlsx', '2023-07-01', '1')]).accepted).toEqual(['b.xlsx'])
  })

  it('counts a row that one of them lacks as blank', () => {
    const both = makeSubmission(
      REFORM,
      [
        [projects, { value: '1' }],
        [investment, { value: '2.5' }],
      ],
      { file: 'b.xlsx', sha256: 'b' },
    )
    const { superseded } = selectSubmissions([sent('a.xlsx', '2023-07-01', '1'), both])
    expect(
      superseded[0]?.differences.map(({ about, column, keptCell, droppedCell }) => [
        about,
        column,
        keptCell?.address,
        droppedCell,
      ]),
    ).toEqual([
      ['I1003', '本期数', 'H5', null],
      ['I1003', '数据状态', 'P5', null],
    ])
  })

  it('says so where the figures are the same', () => {
    expect(said([sent('a.xlsx', '2023-07-01', '1'), sent('b.xlsx', '2023-07-02', '1')]).findings).toEqual([
      'IN12 superseded-same 提示',
    ])
  })

  it('the same bytes again change nothing, even after a newer file', () => {
    const first = sent('a.xlsx', '2023-07-01', '1')
    const second = sent('b.xlsx', '2023-07-02', '2')
    const again = sent('a 副本.xlsx', '2023-07-03', '1', { sha256: first.file.sha256 })
    expect(said([again, second, first])).toEqual({
      accepted: ['b.xlsx'],
      superseded: ['a.xlsx > b.xlsx: I1001 本期数 1→2'],
      findings: ['IN12 superseded 核实性', 'IN12 same-file 提示'],
    })
  })

  const blank = (file: string, day: string) =>
    makeSubmission(REFORM, [[projects, {}]], {
      ...{ file, sha256: `sha of ${file}`, receivedOn: isoDate(day) },
    })
  /** Good, faulty and empty copies, by their file's name. */
  const copy = (file: string, day: number): Submission =>
    file.startsWith('空') ? blank(file, `2023-07-0${day}`) : sent(file, `2023-07-0${day}`, String(day))
  const faultsIn = ({ file }: Submission): number => (file.name.startsWith('错') ? 2 : 0)

  it.each([
    { came: ['好1', '错2'], counts: '好1', why: ['faulty-newer'] },
    { came: ['错1', '好2'], counts: '好2', why: ['superseded'] },
    { came: ['错1', '错2'], counts: '错2', why: ['superseded'] },
    { came: ['好1', '好2', '错3', '空4'], counts: '好2', why: ['superseded', 'faulty-newer', 'empty-newer'] },
    { came: ['错1', '空2'], counts: '错1', why: ['empty-newer'] },
    { came: ['空1', '错2'], counts: '错2', why: ['superseded'] },
  ])('of $came lets the newest valid one stand: $counts', ({ came, counts, why }) => {
    const arrivals = came.map((file, at) => copy(file, at + 1))
    const { accepted, findings, superseded } = selectSubmissions(arrivals, { faultsIn })
    expect(accepted.map(({ file }) => file.name)).toEqual([counts])
    expect(findings.map(({ message }) => message)).toEqual(why)
    expect(superseded.map(({ faults }) => faults.kept)).toEqual(why.map(() => (counts.startsWith('错') ? 2 : 0)))
    // Found in the other order, the same one stands.
    expect(selectSubmissions([...arrivals].reverse(), { faultsIn })).toEqual({ accepted, findings, superseded })
  })

  it('takes what intake itself objects to for faults where nobody says more', () => {
    const good = sent('a.xlsx', '2023-07-01', '1')
    const refused = sent('b.xlsx', '2023-07-02', '2')
    const [finding] = selectSubmissions([good, refused]).findings
    if (!finding) throw new Error('nothing was said')
    const faulty = { ...refused, findings: [{ ...finding, level: '强制性' as const }] }
    expect(selectSubmissions([good, faulty]).accepted).toEqual([good])
  })

  it('follows the person who chose, and says that it was one', () => {
    const arrivals = [copy('好1', 1), copy('错2', 2)]
    const { accepted, findings } = selectSubmissions(arrivals, { faultsIn, counting: { [REFORM]: '错2' } })
    expect(accepted.map(({ file }) => file.name)).toEqual(['错2'])
    expect(findings.map(({ message }) => message)).toEqual(['chosen'])
  })

  it('submissions out of open workbooks, which have no fingerprint, are never taken for the same file', () => {
    const [one, other] = [1, 2].map((day) => sent(`${day}.xlsx`, `2023-07-0${day}`, String(day), { sha256: '' }))
    expect(said([one, other].flatMap((submission) => submission ?? [])).superseded).toHaveLength(1)
  })
})
