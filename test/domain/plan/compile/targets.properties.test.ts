import fc from 'fast-check'
import { planText } from '../../../../src/domain/plan/compile/text'
import { said, targetsIn } from './targets.said'

const SEED = 20251125
const runs = (numRuns: number) => ({ seed: SEED, numRuns })

/** Bits of which plans are made, so that arbitrary texts go deep into the grammar. */
const BITS = [
  '全市', '新增', '完成', '力争', '确保', '增长', '下降', '达到', '不低于', '分别', '均', '从', '提高到', '其中', '高新技术企业', '覆盖率',
  '旅游收入', '和', '、', '，', '。', '；', '：', '（', '）', '“', '”', '《', '》', '10', '3.5', '1,000', '三千', '百分之', '一', '%', '家',
  '万元', '亿', '个工作日', '内', '左右', '以上', '全覆盖', '清零', '每季度', '次', '2025年', '6月底前', '-', '/', '月', '人', '与', '同步', '的', '|', '\n', ' ',
] // prettier-ignore
const pieced = fc.array(fc.constantFrom(...BITS), { maxLength: 60 }).map((bits) => bits.join(''))
const texts = fc.oneof(pieced, fc.string({ maxLength: 80 }), fc.string({ unit: 'binary', maxLength: 80 }))

const SENTENCES = [
  '地区生产总值增长5.5%左右，新增高新技术企业10家以上。',
  '污水处理率、垃圾处理率分别达到95%、98%以上；',
  '标准从600元/月提高到650元/月，',
  '每季度召开联席会议1-2次。',
  '6月底前任务完成率100%。',
  '不发生重特大火灾事故，融资成本稳中有降。',
]

describe(`reading targets holds for any text (seed ${SEED})`, () => {
  it('throws nothing and cites what stands there', () => {
    fc.assert(
      fc.property(texts, (words) => {
        for (const { citation, figure, value, sureness } of targetsIn(words)) {
          for (const { start, end, words: cited } of [citation, figure]) expect(words.slice(start, end)).toBe(cited)
          expect(figure.start).toBeGreaterThanOrEqual(citation.start)
          expect(figure.end).toBeLessThanOrEqual(citation.end)
          if (value !== null) expect(value).toMatch(/^\d+(?:\.\d+)?$/)
          expect(sureness.confidence).toBeGreaterThan(0)
        }
      }),
      runs(1500),
    )
  })

  it('gives the same for full-width characters', () => {
    const wide = (words: string): string =>
      words.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
    fc.assert(
      fc.property(
        fc.oneof(
          pieced,
          fc.shuffledSubarray(SENTENCES).map((some) => some.join('')),
        ),
        (words) => {
          fc.pre(!words.includes('|'))
          expect(targetsIn(wide(words)).map(said)).toEqual(targetsIn(words).map(said))
        },
      ),
      runs(400),
    )
  })

  it('gives the same wherever a line breaks or a blank stands', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(SENTENCES, { minLength: 1 }),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom('\n', ' ', '　', '\n\n')), { maxLength: 6 }),
        (some, breaks) => {
          const words = some.join('')
          const broken = breaks.reduce((text, [at, mark]) => {
            const place = at % (text.length + 1)
            return text.slice(0, place) + mark + text.slice(place)
          }, words)
          expect(targetsIn(broken).map(said)).toEqual(targetsIn(words).map(said))
        },
      ),
      runs(300),
    )
  })

  it.each([
    ['达到1'], ['(((((('], ['分别、'], ['从1提高到'], ['百分之'], ['1,000'], ['1111111'], ['其中1个'], ['“'], ['《'], ['每月'], ['应'], ['与同步'], ['建成'],
    ['不发生'], ['A、B分别达到1%、2%'], ['1|2\n'], ['一二三'], ['较上年'], ['到2025年'],
  ])('comes to an end on 10000 × %s', (bit) => {
    expect(targetsIn(bit.repeat(10000)).length).toBeLessThanOrEqual(20000)
  }) // prettier-ignore

  it('needs no line of the text but those of its pieces', () => {
    expect(planText('').lines).toHaveLength(1)
    expect(targetsIn('')).toEqual([])
  })
})
