import { said, targetsIn } from './targets.said'

type Row = readonly [words: string, ...targets: string[]]

const read = (words: string): readonly string[] => targetsIn(words).map(said)

/** Sentences of invented plans that want something without printing its figure as a number. */
const TABLES: Readonly<Record<string, readonly Row[]>> = {
  'a rhythm without a number is once in each period': [
    ['重点工程进展每月通报', '通报次数 = 1次/月'],
    ['各站所每日将库存数据上报', '库存数据上报次数 = 1次/日'],
    ['按季度实行环卫作业排名', '环卫作业排名次数 = 1次/季'],
    ['各单位每月5日前报送台账', '报送次数 = 1次/月'],
    ['实行一周一调度、一季一评比', '调度次数 = 1次/周', '评比次数 = 1次/季'],
    ['坚持“一月一主题”', '主题数 = 1个/月'],
  ],
  'all who are due are 100 %': [
    ['低收入人口应保尽保', '低收入人口应保尽保率 = 100%'],
    ['确保困难家庭学生应助尽助', '困难家庭学生应助尽助率 = 100%'],
  ],
  'a place among others must not be worse': [
    ['外贸增速位居全省前三', '外贸增速位次(全省) <= 3位'],
    ['综合排名进入全市前5名', '综合排名(全市) <= 5名'],
    ['群众安全感力争进入全省前十', '群众安全感位次(全省) <= 10位'],
  ],
  'people served are counted behind 为 and a comparator': [
    ['为不少于600名听障儿童提供康复服务', '听障儿童提供康复服务人数 >= 600名'],
  ],
}

for (const [group, rows] of Object.entries(TABLES)) {
  describe(group, () => {
    test.each(rows)('%s', (words, ...targets) => {
      expect(read(words)).toEqual(targets)
    })
  })
}

describe('what only sounds like it', () => {
  test.each([
    ['按每月通报的要求整改'],
    ['考核排名前3名的乡镇授予流动红旗'],
    ['不得每月通报'],
    ['推行一企一策、一事一议'],
  ])('%s wants nothing', (words) => {
    expect(read(words)).toEqual([])
  })
})

test('what was concluded stands on the list to confirm, with the word that it was concluded from', () => {
  for (const [words, word] of [
    ['进展每月通报', '每月'],
    ['低收入人口应保尽保', '应保尽保'],
    ['实行一周一调度', '一周一调度'],
  ] as const) {
    const [target] = targetsIn(words)
    expect(target?.sureness.confidence).toBeLessThan(0.8)
    expect(target?.sureness.doubts).toContainEqual({ kind: 'no-figure', about: word })
  }
})
