import { NO_UNITS, compilePlan } from '../../../../src/domain/plan'

describe('the year that figures belong to', () => {
  it.each([
    ['the title’s', '清河县2025年工作要点\n到2027年，粮食产量达到60万吨。', 2025],
    ['the first of the title’s years', '清河县水利三年行动方案（2024—2026年）\n一、目标', 2024],
    ['the document number’s', '清政办发〔2024〕3号\n各乡镇：\n到2030年，森林覆盖率达到40%。', 2024],
    ['the year that is meant, not the end in sight', '到2027年，粮食产量60万吨；2025年，粮食产量58万吨。', 2025],
    ['the end in sight where no other year is named', '到2027年，粮食产量达到60万吨。', 2027],
    ['not one that is told of as past', '对2022年已达标的小区提档升级，2025年新增达标小区9个。', 2025],
    ['none where none is named', '粮食产量达到60万吨。', null],
  ])('is %s', (_, text, year) => {
    expect(compilePlan(text, NO_UNITS).head.year).toBe(year)
  })
})

describe('the title', () => {
  it.each([
    ['清河县2025年十件民生实事项目', '1.修路。'],
    ['2025年重点任务一览表', '一、重点任务'],
    ['清河县关于加快发展的实施意见', '一、总体要求'],
  ])('%s', (title, next) => {
    expect(compilePlan(`${title}\n${next}\n扩建学校2所。`, NO_UNITS).head.title?.words).toBe(title)
  })
})
