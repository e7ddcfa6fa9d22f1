import { explainFindings, parseReasons, unexplainedIn, valuesOf, withReason } from '../../../src/domain/checks'
import type { Finding, Level, Submission } from '../../../src/domain/model'
import type { Filled } from '../../support/makeSubmission'
import { makeSubmission } from '../../support/makeSubmission'
import { REFORM, SMALL_INDICATORS } from '../../support/smallPlan'

const { investment } = SMALL_INDICATORS

/** One row of the reform bureau with a text in 上报说明. */
function submission(explanation: string, filled: Filled = { value: '1200' }): Submission {
  const made = makeSubmission(REFORM, [[investment, filled]])
  const observations = made.observations.map((one) => ({
    ...one,
    explanation: { ...one.explanation, text: explanation },
  }))
  return { ...made, observations }
}

function query(of: Submission, rule = 'CK05', level: Level = '核实性'): Finding {
  const [observation] = of.observations
  if (!observation) throw new Error('no row')
  return {
    ...{ rule, level, message: 'scale', values: {}, unit: of.unit, period: of.period },
    ...{ indicator: observation.indicator, task: null, cells: [observation.value.cell] },
  }
}

const reasonOf = (explanation: string, filled?: Filled, rule?: string) => {
  const of = submission(explanation, filled)
  return explainFindings([query(of, rule)], [of])[0]?.reason
}

describe('reasons in 上报说明', () => {
  it('[RS1] are taken apart and put together again, beside free text, one to a line', () => {
    const text = '口径有调整\n〔CK05：1200〕集中开工\n〔CK10：8、1200、1100〕基数低'
    expect(parseReasons(text)).toEqual({
      free: '口径有调整',
      bound: [
        { rule: 'CK05', values: '1200', text: '集中开工' },
        { rule: 'CK10', values: '8、1200、1100', text: '基数低' },
      ],
    })
    expect(withReason(text, { rule: 'CK09', values: '12', text: '有订正' })).toBe(`${text}\n〔CK09：12〕有订正`)
    expect(withReason('', { rule: 'CK05', values: '1200', text: ' 集中开工 ' })).toBe('〔CK05：1200〕集中开工')
  })

  it('[RS1] of one rule replace each other, and an empty one takes the old one out', () => {
    const text = '口径有调整\n〔CK05：1200〕集中开工'
    expect(withReason(text, { rule: 'CK05', values: '1300', text: '又开工' })).toBe('口径有调整\n〔CK05：1300〕又开工')
    expect(withReason(text, { rule: 'CK05', values: '1300', text: '' })).toBe('口径有调整')
  })

  it('[RS1] cannot forge another binding', () => {
    const text = withReason('', { rule: 'CK05', values: '1', text: '见〔CK10：2〕一并说明' })
    expect(parseReasons(text).bound.map(({ rule }) => rule)).toEqual(['CK05'])
  })

  it.each(['〔CK05:1200〕集中开工', '〔 CK05 ： 1200 〕集中开工'])('[RS1] are read as people type them: %s', (text) => {
    expect(reasonOf(text)).toEqual({ kind: 'given', text: '集中开工', bound: true })
  })

  it('[RS2] count for their rule and value only', () => {
    expect(reasonOf('〔CK05：1200〕集中开工')).toEqual({ kind: 'given', text: '集中开工', bound: true })
    expect(reasonOf('〔CK05：1200〕集中开工', undefined, 'CK09')).toEqual({ kind: 'none' })
    expect(reasonOf('〔CK05：1200〕')).toEqual({ kind: 'none' })
    expect(reasonOf('')).toEqual({ kind: 'none' })
  })

  it('[RS3] are void as soon as the value changes, and say so with both values', () => {
    expect(reasonOf('〔CK05：1200〕集中开工', { value: '1300' })).toEqual({
      ...{ kind: 'void', text: '集中开工', given: '1200', now: '1300' },
    })
    expect(reasonOf('〔CK05：1200〕集中开工', {})).toMatchObject({ kind: 'void', now: '空白' })
  })

  it('[RS3] stay when only the way of writing the number changed', () => {
    const of = submission('〔CK05：1200〕集中开工')
    const retyped = {
      ...of,
      observations: of.observations.map((one) => ({ ...one, value: { ...one.value, typed: '1,200.0' } })),
    }
    expect(explainFindings([query(retyped)], [retyped])[0]?.reason.kind).toBe('given')
  })

  it('[RS2] are bound to every cell that the rule looked at', () => {
    const of = submission('', { value: '1200', last: '300', cumulative: '1500' })
    const [row] = of.observations
    if (!row) throw new Error('no row')
    const finding = { ...query(of, 'CK09'), cells: [row.cumulative.cell, row.lastCumulative.cell, row.value.cell] }
    expect(valuesOf([of])(finding)).toBe('1500、300、1200')
  })

  it('[RS4] without a binding speak for every query of the row, an outdated one beside them or not', () => {
    expect(reasonOf('情况属实')).toEqual({ kind: 'given', text: '情况属实', bound: false })
    expect(reasonOf('情况属实\n〔CK05：1〕旧', undefined, 'CK10')).toEqual({
      kind: 'given',
      text: '情况属实',
      bound: false,
    })
  })

  it('[RS5] are asked for by queries of the checks alone', () => {
    const of = submission('')
    const findings = [query(of), query(of, 'CK02', '强制性'), query(of, 'CK03', '提示'), query(of, 'IN06')]
    const explained = explainFindings(findings, [of])
    expect(explained.map(({ cell }) => cell?.address ?? null)).toEqual(['Q4', null, null, null])
    expect(unexplainedIn(explained)).toEqual([findings[0]])
    const answered = submission('〔CK05：1200〕集中开工')
    expect(unexplainedIn(explainFindings([query(answered)], [answered]))).toEqual([])
  })
})
