import { compilePlan } from '../../../../src/domain/plan'

/** Each task with its leads and supports: `code number heading: lead / support、support until date`. */
const rowsOf = (text: string): readonly string[] => {
  const { tasks, duties } = compilePlan(text)
  return tasks.map(({ code, number, heading, deadline }) => {
    const named = (role: string) =>
      duties.filter((duty) => duty.task === code && duty.role === role).map(({ name }) => name)
    const [leads, supports] = [named('lead').join('、'), named('support').join('、')]
    return [code, number, `${heading}:`, leads, '/', supports, deadline].filter(Boolean).join(' ')
  })
}

describe('tables with one cell to a line', () => {
  const header = '序号\n工作任务\n分管领导\n牵头单位\n配合单位\n完成时限\n'

  it('join the lines of a cell, and a name broken between two of them', () => {
    const row = '1\n修建道路，\n改造桥梁。\n秦某某\n市交通运输局\n市自然资源\n和规划局\n各县（市、区）政府\n2026年9月底'
    expect(rowsOf(header + row)).toEqual([
      '0.1 1 修建道路，改造桥梁: 市交通运输局 / 市自然资源和规划局、各县（市、区）政府 2026-09-30',
    ])
  })

  it('leave empty what is not printed', () => {
    expect(rowsOf(`${header}1\n修建道路。\n秦某某\n市交通运输局\n2026年9月底`)).toEqual([
      '0.1 1 修建道路: 市交通运输局 / 2026-09-30',
    ])
  })

  it('go on behind a heading between rows', () => {
    const rows =
      '1\n修建道路。\n秦某某\n市交通局\n市财政局\n年底\n二、治水\n2\n疏浚河道。\n贺某\n市水利局\n市财政局\n年底'
    expect(rowsOf(header + rows)).toEqual([
      '0.1 1 修建道路: 市交通局 / 市财政局',
      '0.2 二、 治水: /',
      '0.2.2 2 疏浚河道: 市水利局 / 市财政局',
    ])
  })

  it('may begin with a heading, and name columns in words that no list knows', () => {
    const text = '序号\n年度攻坚任务\n责任单位\n一、改善交通\n1\n修建道路。\n市交通局'
    expect(rowsOf(text)).toEqual(['0.1 一、 改善交通: /', '0.1.1 1 修建道路: 市交通局 /'])
  })

  it('end where a chapter follows that heads no row', () => {
    const text = `${header}1\n修建道路。\n秦某某\n市交通局\n市财政局\n年底\n二、治理河湖\n疏浚河道。（市水利局牵头）`
    expect(rowsOf(text)).toEqual(['0.1 1 修建道路: 市交通局 / 市财政局', '0.2 二、 治理河湖: 市水利局 /'])
  })
})

describe('tables with a row to a line', () => {
  it('may be headed in two lines, each cell begun in the first and ended in the second', () => {
    const text = '序号\t重点任务\t牵头\t配合\t完成\n\t\t单位\t单位\t时限\n1\t修路\t市交通局\t市财政局\t2026年6月底'
    expect(rowsOf(text)).toEqual(['0.1 1 修路: 市交通局 / 市财政局 2026-06-30'])
  })

  it('may be headed by a cell over two columns', () => {
    const text = '序号 | 任务 | 责任单位 | | 时限\n | | 牵头单位 | 配合单位 |\n1 | 修路 | 市交通局 | 市财政局 | 年底'
    expect(rowsOf(text)).toEqual(['0.1 1 修路: 市交通局 / 市财政局'])
  })

  it('have parts that are numbered in Chinese above rows in figures', () => {
    const text =
      '序号 | 任务 | 牵头单位\n一 | 改善交通 |\n1 | 修路 | 市交通局\n2 | 架桥 | 市住建局\n二 | 治理河湖 |\n3 | 清淤 | 市水利局'
    expect(rowsOf(text)).toEqual([
      '0.1 一 改善交通: /',
      '0.1.1 1 修路: 市交通局 /',
      '0.1.2 2 架桥: 市住建局 /',
      '0.2 二 治理河湖: /',
      '0.2.3 3 清淤: 市水利局 /',
    ])
  })

  it('go on behind their title printed again', () => {
    const text =
      '项目 | 序号 | 目标 | 责任单位\n交通 | 1 | 修路20公里 | 市交通局\n任务分解表（续）\n项目 | 序号 | 目标 | 责任单位\n | 2 | 架桥3座 | 市住建局'
    expect(rowsOf(text)).toEqual(['0.1 1 交通: 市交通局 /', '0.2 2 架桥3座: 市住建局 /'])
  })

  it('may part cells by single blanks and break rows anywhere', () => {
    const text =
      '序号 工作任务 牵头单位 完成时限\n1 修建道路。 市自然资源\n和规划局 2026年6月底\n2 架桥，治水，\n通车。 市住建局 2026年9月底'
    expect(rowsOf(text)).toEqual([
      '0.1 1 修建道路: 市自然资源和规划局 / 2026-06-30',
      '0.2 2 架桥，治水，通车: 市住建局 / 2026-09-30',
    ])
  })
})

describe('tables with a cell to a line and a bar behind it', () => {
  it('start a row behind the units of the one before where merged cells are not printed', () => {
    const text =
      '重点任务 |\n具体举措 |\n牵头单位 |\n配合单位 |\n（一）治水 |\n1.清淤 |\n市水利局 |\n市财政局 |\n2.截污 |\n市住建局 |\n市水利局 |\n（二）治气 |\n3.禁烧 |\n市环保局 |\n市农业局 |'
    expect(rowsOf(text)).toEqual([
      '0.1 （一） 治水: /',
      '0.1.1 1. 清淤: 市水利局 / 市财政局',
      '0.1.2 2. 截污: 市住建局 / 市水利局',
      '0.2 （二） 治气: /',
      '0.2.3 3. 禁烧: 市环保局 / 市农业局',
    ])
  })
})

describe('chapters', () => {
  it('hold articles, and are no tasks', () => {
    const text =
      '第二章 清水行动\n第一节 截污\n第三条 铺设管网。（市水务局牵头）\n第二节 补水\n第四条 生态补水。（市水利局牵头）'
    expect(rowsOf(text)).toEqual(['0.3 第三条 铺设管网: 市水务局 /', '0.4 第四条 生态补水: 市水利局 /'])
  })

  it('of aims and mechanism hold tasks where these name units', () => {
    const text =
      '一、主要目标\n1.空气变好。（市生态环境局牵头）\n二、重点任务\n1.禁烧秸秆。（市农业局牵头）\n三、保障措施\n1.加大投入。（市财政局负责）\n2.加强宣传。'
    expect(rowsOf(text)).toEqual([
      '0.1 1. 空气变好: 市生态环境局 /',
      '0.2 1. 禁烧秸秆: 市农业局 /',
      '0.3 1. 加大投入: 市财政局 /',
      '0.4 2. 加强宣传: /',
    ])
    expect(compilePlan(text).tasks.flatMap(({ sureness }) => sureness.doubts.map(({ kind }) => kind))).toEqual([
      'lead-not-printed',
    ])
  })
})
