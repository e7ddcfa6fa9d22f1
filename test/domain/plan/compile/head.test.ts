import { NO_UNITS, compilePlan } from '../../../../src/domain/plan'

describe('the year that figures belong to', () => {
  it.each([
    ['the title’s', '清河县2025年工作要点\n到2027年，粮食产量达到60万吨。', 2025],
    ['the first of the title’s years', '清河县水利三年行动方案（2024—2026年）\n一、目标', 2024],
    ['the document number’s', '清政办发〔2024〕3号\n各乡镇：\n到2030年，森林覆盖率达到40%。', 2024],
    ['the year that is meant, not the end in sight', '到2027年，粮食产量60万吨；2025年，粮食产量58万吨。', 2025],
    ['the end in sight where no other year is named', '到2027年，粮食产量达到60万吨。', 2027],
    ['none where none is named', '粮食产量达到60万吨。', null],
  ])('is %s', (_, text, year) => {
    expect(compilePlan(text, NO_UNITS).head.year).toBe(year)
  })
})
