import { compilePlan } from '../../../../src/domain/plan'

/** Number, heading and place below each other of every task, as `code number heading`. */
const tasksOf = (text: string): readonly string[] =>
  compilePlan(text).tasks.map(({ code, number, heading }) => [code, number, heading].filter(Boolean).join(' '))

interface Layout {
  readonly name: string
  readonly text: string
  readonly tasks: readonly string[]
}

const LAYOUTS: readonly Layout[] = [
  {
    name: 'chapters of aims and mechanism hold no tasks, a chapter of tasks is none itself',
    text: '一、总体要求\n增收节支。\n二、主要任务\n（一）扩大投资。开工项目。\n1.抓开工。上半年完成。\n2.抓投产。\n三、保障措施\n（一）加强领导。成立专班。',
    tasks: ['0.1 （一） 扩大投资', '0.1.1 1. 抓开工', '0.1.2 2. 抓投产'],
  },
  {
    name: 'chapters that are neither are tasks themselves',
    text: '一、工作目标\n向好。\n二、发展现代农业\n1、种粮食。\n2、养生猪。\n三、建设美丽乡村\n1、改厕所。\n四、组织保障\n齐抓共管。',
    tasks: [
      '0.2 二、 发展现代农业',
      '0.2.1 1、 种粮食',
      '0.2.2 2、 养生猪',
      '0.3 三、 建设美丽乡村',
      '0.3.1 1、 改厕所',
    ],
  },
  {
    name: 'numbers that run on through sections keep their number',
    text: '二、重点任务\n（一）甲组工作。\n1.修路。\n2.架桥。\n（二）乙组工作。\n3.治水。',
    tasks: ['0.1 （一） 甲组工作', '0.1.1 1. 修路', '0.1.2 2. 架桥', '0.2 （二） 乙组工作', '0.2.3 3. 治水'],
  },
  {
    name: 'a number printed twice keeps both tasks under codes of their own',
    text: '一、修建设施\n1.修路。\n1.架桥。\n二、治理河湖\n1.清淤。',
    tasks: ['0.1 一、 修建设施', '0.1.1 1. 修路', '0.1.2 1. 架桥', '0.2 二、 治理河湖', '0.2.1 1. 清淤'],
  },
  {
    name: 'a heading printed again after a page break opens the same part again',
    text: '重点任务\n（一）优化环境。\n1.减材料。\n- 3 -\n（一）优化环境。\n2.减时限。',
    tasks: ['0.1 （一） 优化环境', '0.1.1 1. 减材料', '0.1.2 2. 减时限'],
  },
  {
    name: 'a figure at the start of a line that a broken sentence left over is no number',
    text: '一、稳定农业生产\n1.粮食播种面积稳定在一百二十万亩以上并且总产量达到全省前列水平的\n3.4万吨以上，稳步提高。\n2.保供应。',
    tasks: [
      '0.1 一、 稳定农业生产',
      '0.1.1 1. 粮食播种面积稳定在一百二十万亩以上并且总产量达到全省前列水平的3.4万吨以上，稳步提高',
      '0.1.2 2. 保供应',
    ],
  },
  {
    name: 'several numbers in one line are several tasks',
    text: '一、办好实事\n1.建学校。2.修医院。3.扩公园。',
    tasks: ['0.1 一、 办好实事', '0.1.1 1. 建学校', '0.1.2 2. 修医院', '0.1.3 3. 扩公园'],
  },
  {
    name: 'decimal numbers below an item',
    text: '一、办好实事\n1.建学校。\n1.1 选址。\n1.2 开工。\n2.修医院。',
    tasks: ['0.1 一、 办好实事', '0.1.1 1. 建学校', '0.1.1.1 1.1 选址', '0.1.1.2 1.2 开工', '0.1.2 2. 修医院'],
  },
  {
    name: 'chapters and articles',
    text: '第一章 总则\n第一条 为了发展，制定本办法。\n第二章 重点任务\n第二条 建设园区。\n第三条 引进企业。\n第三章 附则\n第四条 本办法自印发之日起施行。',
    tasks: ['0.2 第二条 建设园区', '0.3 第三条 引进企业'],
  },
  {
    name: 'the list of annexes is no annex, and tasks of an annex carry its number',
    text: '某市实施方案\n一、总体要求\n向好。\n附件：1.甲方案\n2.乙方案\n附件1\n甲方案\n一、修建道路\n1.修路。\n附件2\n乙方案\n一、治理河湖\n1.清淤。',
    tasks: ['1.1 一、 修建道路', '1.1.1 1. 修路', '2.1 一、 治理河湖', '2.1.1 1. 清淤'],
  },
  {
    name: 'a main text that only announces annexes of the same names holds no tasks',
    text: '三、重点任务\n（一）打好增收硬仗，保持稳定。多收。\n（二）打好治水硬仗，保持清澈。少排。\n附件1\n打好增收硬仗工作方案\n一、工作任务\n（一）抓税收。\n附件2\n打好治水硬仗工作方案\n一、工作任务\n（一）抓截污。',
    tasks: ['1.1 （一） 抓税收', '2.1 （一） 抓截污'],
  },
  {
    name: 'rows of a table with an ordinal are tasks, merged categories are not',
    text: '序号 | 类别 | 工作任务 | 牵头单位\n1 | 交通 | 修路 | 市交通局\n2 | | 架桥 | 市交通局',
    tasks: ['0.1 1 修路', '0.2 2 架桥'],
  },
  {
    name: 'a repeated first column without ordinal groups the rows below it',
    text: '重点任务 | 具体举措 | 责任单位\n改善交通 | 修路 | 市交通局\n改善交通 | 架桥 | 市住建局\n治理河湖 | 清淤 | 市水利局',
    tasks: ['0.1 改善交通', '0.1.1 修路', '0.1.2 架桥', '0.2 治理河湖', '0.2.1 清淤'],
  },
  {
    name: 'a table with one cell to a line and nothing between',
    text: '序号\n工作任务\n牵头单位\n完成时限\n1\n修路\n市交通局\n6月底前\n2\n架桥\n市住建局\n年底前',
    tasks: ['0.1 1 修路', '0.2 2 架桥'],
  },
  {
    name: 'paragraphs without numbers that each end with who has to do them',
    text: '一、改善民生福祉\n建成学校两所。（市教育局牵头）\n建成医院一所。（市卫健局牵头）',
    tasks: ['0.1 一、 改善民生福祉', '0.1.1 建成学校两所', '0.1.2 建成医院一所'],
  },
  {
    name: 'unnumbered headings',
    text: '总体要求\n向好向优。\n重点任务\n一、修路。\n二、架桥。\n保障措施\n一、加强领导。',
    tasks: ['0.1 一、 修路', '0.2 二、 架桥'],
  },
]

describe('layouts of plans', () => {
  it.each(LAYOUTS)('$name', ({ text, tasks }) => {
    expect(tasksOf(text)).toEqual(tasks)
  })
})

describe('the head', () => {
  const text =
    '南河市人民政府办公室\n关于印发《南河市2026年改善交通工作方案》的通知\n南政办发〔2026〕12号\n各县区：\n现印发给你们。\n南河市人民政府办公室\n二〇二六年三月十五日\n南河市2026年改善交通\n工作方案\n一、工作任务\n（一）修路。'
  const { head, annexes, tasks } = compilePlan(text)

  it('is read with a title over two lines and a date in Chinese numerals', () => {
    expect(head.title?.words).toBe('南河市2026年改善交通\n工作方案')
    expect(head.documentNumber?.words).toBe('南政办发〔2026〕12号')
    expect(head.issuedOn).toBe('2026-03-15')
    expect(head.year).toBe(2026)
  })

  it('is no task, and the main text is annex 0', () => {
    expect(annexes.map(({ number }) => number)).toEqual(['0'])
    expect(tasks.map(({ code }) => code)).toEqual(['0.1'])
  })
})

describe('deadlines of tasks', () => {
  it.each([
    ['一、修建道路。6月底前完成。', '2026-06-30'],
    ['一、修建道路。二季度末通车，11月15日前验收。', '2026-11-15'],
    ['一、修建道路。年底前完成。', '2026-12-31'],
    ['一、修建道路。\n完成时限：2026年9月', '2026-09-30'],
    ['一、修建道路。（市交通局牵头，2026年10月底前完成）', '2026-10-31'],
    ['一、修建道路。3月开工。', null],
    ['一、修建道路。', null],
  ])('%s', (words, deadline) => {
    const { tasks } = compilePlan(`南河市2026年改善交通工作方案\n${words}`)
    expect(tasks.map((task) => task.deadline)).toEqual([deadline])
  })
})
