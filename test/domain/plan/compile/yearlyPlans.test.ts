import { NO_UNITS, compilePlan } from '../../../../src/domain/plan'

/** What the yearly plans of other places have beside tasks: what was done last year, and pairs told in one word. */
const read = (text: string) => {
  const { tasks, targets } = compilePlan(text, NO_UNITS)
  return {
    tasks: tasks.map(({ heading }) => heading),
    targets: targets.map((one) => [one.indicator, one.kind, one.comparator, one.value]),
  }
}

const LAST_YEAR = [
  '清河市2025年国民经济和社会发展计划',
  '一、2024年国民经济和社会发展计划执行情况',
  '全市地区生产总值812.4亿元，增长5.1%；粮食总产量61万吨；一般公共预算收入38亿元。',
  '二、2025年预期目标',
  '居民消费价格涨幅2%左右，普惠性幼儿园覆盖率达到90%以上。',
].join('\n')

describe('yearly plans', () => {
  it('want nothing in a chapter on what was done, and do not take it for a task', () => {
    expect(read(LAST_YEAR)).toEqual({
      tasks: [],
      targets: [
        ['居民消费价格涨幅', 'growth', 'about', '2'],
        ['普惠性幼儿园覆盖率', 'coverage', 'at_least', '90'],
      ],
    })
  })

  it.each([
    [
      '城乡居民人均可支配收入分别增长6%、7%左右。',
      ['城镇居民人均可支配收入增速', '农村居民人均可支配收入增速'],
      ['6', '7'],
    ],
    ['金融机构存贷款余额分别增长8%和9%以上。', ['金融机构存款余额增速', '金融机构贷款余额增速'], ['8', '9']],
  ])('tell two series in one word: %s', (sentence, names, values) => {
    const { targets } = read(`清河市2025年工作要点\n${sentence}`)
    expect(targets.map(([name]) => name)).toEqual(names)
    expect(targets.map(([, , , value]) => value)).toEqual(values)
    expect(new Set(targets.map(([, kind]) => kind))).toEqual(new Set(['growth']))
  })

  it('leave one word for two alone where it has one figure', () => {
    const { targets } = read('清河市2025年工作要点\n城乡居民基本医疗保险参保率达到96%以上。')
    expect(targets.map(([name]) => name)).toEqual(['城乡居民基本医疗保险参保率'])
  })
})
