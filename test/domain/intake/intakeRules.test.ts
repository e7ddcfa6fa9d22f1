import { findingText } from '../../../src/domain/checks'
import { INTAKE_RULES, refusalOf } from '../../../src/domain/intake'
import { READ_PROBLEM_KINDS } from '../../../src/domain/model'

describe('INTAKE_RULES', () => {
  const messages = Object.entries(INTAKE_RULES).flatMap(([rule, { messages: said }]) =>
    Object.entries(said).map(([id, message]) => ({ name: `${rule} ${id}`, message })),
  )

  it('covers the catalogue from IN01 to IN13, and stamps as IN14', () => {
    const ids = Array.from({ length: 14 }, (_, at) => `IN${String(at + 1).padStart(2, '0')}`)
    expect(Object.keys(INTAKE_RULES)).toEqual(ids)
  })

  it.each(messages)('$name asks for the same values in both languages', ({ message: { text, advice } }) => {
    const wanted = (sentence: string) => new Set(sentence.match(/\{\w+\}/g) ?? [])
    const said = [...wanted(text.zh), ...wanted(advice.zh)]
    for (const value of [...wanted(text.en), ...wanted(advice.en)]) expect(said).toContain(value)
    expect(text.zh).toMatch(/[。；]$/)
    expect(advice.zh).toMatch(/。$/)
    expect(text.zh).not.toMatch(/[A-Z]{2}\d\d/)
  })
})

describe('refusalOf', () => {
  it.each(READ_PROBLEM_KINDS)('[IN01] %s: one sentence that names the file, and the way out', (kind) => {
    const finding = refusalOf({ kind, file: '上报/东镇.xlsx', detail: 'for the log' })
    const { text, advice } = findingText(finding, 'zh')
    expect([finding.rule, finding.level, finding.cells[0]?.file]).toEqual(['IN01', '强制性', '上报/东镇.xlsx'])
    expect(text).toContain('“上报/东镇.xlsx”')
    expect(text.match(/。/g)).toHaveLength(1)
    expect(advice).toMatch(/另存为 \.xlsx|重新发送|重新上报/)
  })
})
