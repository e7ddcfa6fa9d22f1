import { reportOf } from '../../src/adapters/excel/capabilities'
import { enUS } from '../../src/ui/text/enUS'
import { zhCN } from '../../src/ui/text/zhCN'

/** Every text by the path to it: `start.go.setUp`. */
function texts(node: object, path = ''): readonly (readonly [string, unknown])[] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? texts(value, `${path}${key}.`) : [[`${path}${key}`, value] as const],
  )
}

const HAN = /\p{Script=Han}/u
/** Names of the other language, and of sheets that are Chinese in every language. */
const CHINESE_IN_ENGLISH = /^(product|otherLanguage|settings\.(language|languages\.zh)|trace\.(selectFirst|noLineage))$/

describe('the texts of the pane', () => {
  it('are the same in number and kind in both languages', () => {
    const kinds = (language: object) => texts(language).map(([path, value]) => `${path}: ${typeof value}`)
    expect(kinds(enUS)).toEqual(kinds(zhCN))
  })

  it('are never empty, the space between Chinese sentences aside', () => {
    const empty = [...texts(zhCN), ...texts(enUS)].filter(([, value]) => value === '').map(([path]) => path)
    expect(empty).toEqual(['space'])
  })

  it('are English in English', () => {
    const chinese = texts(enUS).filter(([, value]) => typeof value === 'string' && HAN.test(value))
    expect(chinese.map(([path]) => path).filter((path) => !CHINESE_IN_ENGLISH.test(path))).toEqual([])
  })

  it('have a plain word for the cost of every feature that Excel may lack', () => {
    const nothing = { application: 'excel', platform: '', version: '', isSetSupported: () => false }
    const { missing } = reportOf(nothing as never, {} as never)
    expect(missing.length).toBeGreaterThan(0)
    for (const { settings } of [zhCN, enUS]) expect(Object.keys(settings.costs).sort()).toEqual([...missing].sort())
  })
})
