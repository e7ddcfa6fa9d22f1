import { compilePlan, NO_UNITS, REVIEW_BELOW } from '../../../../src/domain/plan'

const targetsIn = (sentence: string) => compilePlan(`一、主要目标\n${sentence}`, NO_UNITS).targets
const read = (sentence: string) =>
  targetsIn(sentence).map(({ indicator, comparator, value, unitOfMeasure }) => [
    indicator,
    comparator,
    value,
    unitOfMeasure,
  ])

describe('a figure that is the distance to another series', () => {
  it.each([
    ['工业增加值增速高于全国0.5个百分点。', [['工业增加值增速高于全国幅度', 'exactly', '0.5', '个百分点']]],
    ['农民收入增幅快于全省平均水平1个百分点以上。', [['农民收入增幅快于全省幅度', 'at_least', '1', '个百分点']]],
    ['调查失业率低于全省0.2个百分点。', [['调查失业率低于全省幅度', 'exactly', '0.2', '个百分点']]],
  ])('%s is named so', (sentence, expected) => {
    expect(read(sentence)).toEqual(expected)
    const doubts = targetsIn(sentence).map(({ sureness }) => [
      sureness.doubts.map(({ kind }) => kind),
      sureness.confidence < REVIEW_BELOW,
    ])
    expect(doubts).toEqual([[['beside-another'], true]])
  })

  it('leaves the series itself to the clause that follows without a subject', () => {
    expect(read('调查失业率低于全省0.2个百分点，快于全国平均0.3个百分点。').map(([name]) => name)).toEqual([
      '调查失业率低于全省幅度',
      '调查失业率快于全国幅度',
    ])
  })

  it.each([
    ['服务业增加值占比提高1.5个百分点。', '服务业增加值占比提高幅度'],
    ['森林覆盖率不低于65%。', '森林覆盖率'],
    ['技术合同成交额超过12亿元。', '技术合同成交额'],
  ])('%s is no distance', (sentence, name) => {
    const [target] = targetsIn(sentence)
    expect([target?.indicator, target?.sureness.doubts]).toEqual([name, []])
  })
})

describe('a ratio to one', () => {
  it.each([
    ['医护比不低于1:1.2。', [['医护比', 'at_least', '1.2', '']]],
    ['配备比例1:3以上。', [['配备比例', 'at_least', '3', '']]],
    ['任务1:新建学校3所。', [['新建学校数', 'exactly', '3', '所']]],
    ['会议1:30开始。', []],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toEqual(expected)
  })
})
