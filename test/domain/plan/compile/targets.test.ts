import { said, targetsIn } from './targets.said'

type Row = readonly [words: string, ...targets: string[]]

/** Sentences of invented plans; what they want was written down before they were read by machine. */
const TABLES: Readonly<Record<string, readonly Row[]>> = {
  'comparators before and behind the figure': [
    ['地区生产总值增长5.5%左右', '地区生产总值增速 ~ 5.5%'],
    ['粮食产量稳定在140万吨以上', '粮食产量 >= 140万吨'],
    ['居民消费价格涨幅控制在3%以内', '居民消费价格涨幅 <= 3%'],
    ['城镇登记失业率控制在4%以下', '城镇登记失业率 <= 4%'],
    ['技术合同成交额突破50亿元', '技术合同成交额 > 50亿元'],
    ['亩均税收达15万元', '亩均税收 >= 15万元'],
    ['平均办理时间不超过8小时', '平均办理时间 <= 8小时'],
    ['税收占比不得低于70%', '税收占比 >= 70%'],
    ['万车死亡率低于1.2', '万车死亡率 < 1.2'],
    ['培育省级龙头企业1-2家', '培育省级龙头企业数 .. 1..2家'],
    ['打造特色街区3至5个', '打造特色街区数 .. 3..5个'],
    ['新增设备20余台(套)', '新增设备数 > 20台(套)'],
    ['≥35%'.replace('≥', '立案查处率≥'), '立案查处率 >= 35%'],
  ],
  'a trailing comparator binds its own item, and all after 分别': [
    ['甲类企业10家、乙类企业5家以上', '甲类企业数 = 10家', '乙类企业数 >= 5家'],
    ['污水处理率、垃圾处理率分别达到95%、98%以上', '污水处理率 >= 95%', '垃圾处理率 >= 98%'],
    ['事故起数和死亡人数分别下降10%左右', '事故起数下降率 ~ 10%', '死亡人数下降率 ~ 10%'],
    ['甲类收入、乙类收入分别增长5.5%、7%左右', '甲类收入增速 ~ 5.5%', '乙类收入增速 ~ 7%'],
    ['旅游人次和旅游收入均增长15%以上', '旅游人次增速 >= 15%', '旅游收入增速 >= 15%'],
    ['受理率、办结率均达100%', '受理率 >= 100%', '办结率 >= 100%'],
    [
      '接待游客500万人次，实现旅游收入45亿元，分别增长12%和15%',
      '接待游客人次 = 500万人次', '旅游收入 = 45亿元', '接待游客增速 = 12%', '旅游收入增速 = 15%',
    ],
  ],
  'numbers as they are printed': [
    ['改造危桥四十五座', '改造危桥数 = 45座'],
    ['植树三千亩', '植树面积 = 3000亩'],
    ['惠及老年人一万二千名', '惠及老年人数 = 12000名'],
    ['节支率达到百分之五点五', '节支率 >= 5.5%'],
    ['财政投入增长一成以上', '财政投入增速 >= 10%'],
    ['入园项目超过三分之一', '入园项目 > 33.33%'],
    ['检查企业2，400家次', '检查企业次数 = 2400家次'],
    ['新增市场主体1.2万户', '新增市场主体户数 = 1.2万户'],
    ['森林火灾受害率控制在0.9‰以内', '森林火灾受害率 <= 0.9‰'],
  ],
  'words that stand for a figure': [
    ['实现行政村快递服务点全覆盖', '行政村快递服务点 = 100%'],
    ['高危企业监管执法100%全覆盖', '高危企业监管执法 = 100%'],
    ['黑臭水体动态清零', '黑臭水体 = 0'],
    ['重整案件争取破零', '重整案件 > 0'],
    ['新增违建零增长', '新增违建 = 0%'],
    ['化肥使用量实现负增长', '化肥使用量 < 0%'],
    ['不发生重特大火灾事故', '重特大火灾事故起数 = 0'],
    ['坚决杜绝较大以上事故', '较大以上事故起数 = 0'],
  ],
  'the noun stands behind the figure': [
    ['建设3个创新平台', '建设创新平台数 = 3个'],
    ['引进10家以上高新技术企业', '引进高新技术企业数 >= 10家'],
    ['完成60户残疾人家庭无障碍改造', '残疾人家庭无障碍改造户数 = 60户'],
    ['投资2亿元支持职业教育发展', '职业教育发展投资额 = 2亿元'],
    ['研发低温保鲜、真空包装等5项加工技术', '研发加工技术数 = 5项'],
    ['每个乡镇至少派驻2名医师', '派驻医师数 >= 2名'],
    ['推动80%以上的规上企业开展数字化改造', '规上企业开展数字化改造比例 >= 80%'],
  ],
  'subjects of the clause before': [
    ['研发投入增速达到12%以上，占GDP比重达到2.1%', '研发投入增速 >= 12%', '研发投入增速占GDP比重 >= 2.1%'],
    ['推广“安行”手机软件，安装率达到90%', '"安行"手机软件安装率 >= 90%'],
  ],
  'shares of a whole': [
    ['重症床位和可转换床位均不低于总床位的10%', '重症床位占总床位比例 >= 10%', '可转换床位占总床位比例 >= 10%'],
  ],
  'time limits and frequencies': [
    ['一般事项5个工作日内办结', '一般事项办结时限 <= 5个工作日'],
    ['审核时限压缩至3个工作日以内', '审核时限 <= 3个工作日'],
    ['到期日10个工作日前上缴资金', '到期日上缴资金时限 >= 10个工作日'],
    ['每季度至少召开1次联席会议', '召开联席会议次数 >= 1次/季'],
    ['对重点人群每周随访2次', '重点人群每周随访次数 = 2次/周'],
    ['每半年开展一次应急演练', '应急演练次数 = 1次/半年'],
  ],
  'another series, a direction, a date': [
    ['居民收入增长与经济增长基本同步', '居民收入增速 in step'],
    ['工业投资增速高于全省平均水平', '工业投资增速 not worse'],
    ['参保人数达到省定目标', '参保人数 not worse'],
    ['企业融资成本稳中有降', '企业融资成本 keeps'],
    ['零售网点数量“只减不增”', '零售网点数量 keeps'],
    ['大幅降低一般事故发生率', '一般事故发生率 keeps'],
    ['3月底前完成抽查计划的制定', '抽查计划的制定时间 by date'],
  ],
  'figures that nobody has to reach': [
    ['根据《支持企业发展三十条》（某政办发〔2024〕12号）'],
    ['落实“四个一批”“六个一”要求，支持5大支柱产业'],
    ['支持规模以上企业和省级以上园区，推进二级以上医院互认'],
    ['建设100MW/200MWh储能电站和220千伏变电站'],
    ['总投资5000万元以上的项目须报省级论证'],
    ['处3万元以上罚款'],
    ['对排名末位的乡镇扣减年度经费10%'],
    ['围绕省评价11项指标以及重点工作进行考核'],
    ['对首次入规企业给予10万元奖励'],
    ['2024年，全市完成高标准农田150万亩'],
    ['去年新增企业300家'],
    ['举办第18届博览会，拨打12345热线'],
    ['召集人1名，共分三个组'],
    ['坚持三项制度、两个责任，形成一批成果'],
    ['深化20户以上自然村网络覆盖'],
    ['加快年产2万吨薄膜项目建设'],
  ],
} // prettier-ignore

describe.each(Object.entries(TABLES))('%s', (_, rows) => {
  it.each(rows.map((row) => [row[0], row.slice(1)] as const))('%s', (words, expected) => {
    expect(targetsIn(words).map(said)).toEqual(expected)
  })
})

describe('what belongs to a target beside its figure', () => {
  it('keeps where the figure starts from, for each subject of 分别', () => {
    const found = targetsIn('困难补贴和护理补贴标准分别从不低于75元/月提高到不低于80元/月')
    expect(found.map(({ value, baseline, comparator }) => [value, baseline, comparator])).toEqual([
      ['80', '75', 'at_least'],
      ['80', '75', 'at_least'],
    ])
  })

  it('names the whole of which a figure is a part', () => {
    const [whole, ...parts] = targetsIn('实施重点项目138个以上，其中产业项目64个以上、民生项目24个以上')
    expect(parts.map(({ partOf }) => partOf)).toEqual([whole?.code, whole?.code])
    const [land, moved] = targetsIn('新增蓄水能力81.5万立方米（其中移民项目31.7万立方米）')
    expect(moved).toMatchObject({ partOf: land?.code, indicator: '新增蓄水能力(移民项目)' })
  })

  it('reads dates with the year of the plan, and their own where they have one', () => {
    const [first, second, third] = targetsIn('6月底前完成率达到50%。二季度末到位率达到60%。到2027年达标率达到70%。')
    expect([first?.deadline, second?.deadline, third?.deadline]).toEqual(['2025-06-30', '2025-06-30', '2027-12-31'])
  })

  it('keeps 力争 and 确保, and lets 力争 hold on where no verb follows', () => {
    const firm = targetsIn('力争进出口总额突破3亿美元，对外劳务营业额突破700万美元。确保合格率达到98%。满意度达到90%。')
    expect(firm.map(({ firmness }) => firmness)).toEqual(['aim', 'aim', 'must', 'plain'])
  })

  it('gives the plan’s kinds of quantity', () => {
    const kindOf = (words: string) => targetsIn(words)[0]?.kind
    expect(kindOf('地区生产总值增长6%')).toBe('growth')
    expect(kindOf('能耗强度下降3%')).toBe('decrease')
    expect(kindOf('新增停车位300个')).toBe('increment')
    expect(kindOf('城镇新增就业3200人以上')).toBe('increment')
    expect(kindOf('生猪出栏42万头')).toBe('level')
    expect(kindOf('参保率达到95%')).toBe('coverage')
    expect(kindOf('任务完成率100%')).toBe('progress')
    expect(kindOf('培训教师300人次')).toBe('count')
    expect(kindOf('财政收入达到15亿元')).toBe('level')
    expect(kindOf('授信12亿元以上')).toBe('money')
  })

  it('puts what may be no target on the review list', () => {
    const [doubtful] = targetsIn('应急队伍80人')
    expect(doubtful?.sureness.doubts.map(({ kind }) => kind)).toContain('maybe-not-a-target')
    expect(doubtful?.sureness.confidence).toBeLessThan(0.8)
  })

  it('reads rows of a table by its header, with the unit of measure from its column or from the name', () => {
    const table = [
      '序号|指标名称|计量单位|2024年实绩|2025年目标值|责任单位',
      '1|森林火灾受害率|‰|0.8|≤0.9|市林业局',
      '2|新增绿道（公里）||20|30左右|市住建局',
      '3|外贸进出口增速|%|5|高于全省平均水平|市商务局',
    ].join('\n')
    expect(targetsIn(table).map(said)).toEqual([
      '森林火灾受害率 <= 0.9‰',
      '新增绿道里程 ~ 30公里',
      '外贸进出口增速 not worse',
    ])
  })
})
