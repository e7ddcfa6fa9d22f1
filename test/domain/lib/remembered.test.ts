import { remembered } from '../../../src/domain/lib'

describe('remembered', () => {
  it('works an answer out once, null included', () => {
    const asked: string[] = []
    const answer = remembered((question: string) => {
      asked.push(question)
      return question === '' ? null : question.length
    })
    expect([answer('甲乙'), answer('甲乙'), answer(''), answer('')]).toEqual([2, 2, null, null])
    expect(asked).toEqual(['甲乙', ''])
  })

  it('forgets rather than grows without end, and answers as before', () => {
    let asked = 0
    const answer = remembered((question: number) => {
      asked++
      return question * 2
    })
    const questions = Array.from({ length: 20_001 }, (_, at) => at)
    expect(questions.map(answer)).toEqual(questions.map((question) => question * 2))
    expect(answer(7)).toBe(14)
    expect(asked).toBe(20_002)
  })
})
