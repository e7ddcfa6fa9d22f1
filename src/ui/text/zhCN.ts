import type { Level } from '../../domain/model'
import { periodName } from '../../domain/model'
import type { LevelText, PaneText } from './paneText'

const levels: Readonly<Record<Level, LevelText>> = {
  强制性: { name: '强制性', meaning: '必须改正' },
  核实性: { name: '核实性', meaning: '请核实或说明' },
  提示: { name: '提示', meaning: '供参考' },
}

/** 中文。 */
export const zhCN: PaneText = {
  locale: 'zh-CN',
  title: '审核回收文件',
  product: 'PlanTally 指标汇',
  otherLanguage: 'English',
  plan: {
    label: '方案',
    loading: '正在装入方案…',
    failed: '方案没有装上。请重新打开本页；还不行，请告诉管理员。',
    size: ({ campaigns, units, indicators }) => `${campaigns} 仗 · ${indicators} 项指标 · ${units} 个填报单位`,
  },
  period: {
    label: '报告期',
    kinds: { month: '月', quarter: '季', 'half-year': '半年', year: '全年', 'ten-day': '旬' },
    name: periodName,
  },
  pick: {
    invite: '选择各单位交回的填报表（.xlsx），可以一次选多个。',
    drop: '也可以把文件拖到这里。',
    local: '文件只在本机读取，不会上传，也不会改动。',
    action: '选择文件…',
    again: '再选一批文件…',
  },
  running: {
    preparing: '正在准备…',
    reading: (number, total) => `正在读第 ${number} 个，共 ${total} 个`,
    checking: '正在核对数据…',
    stop: '停止',
    stopping: '正在停止…',
  },
  results: {
    title: '审核结果',
    files: (arrived, usable) => `文件 ${arrived}，可用 ${usable}`,
    passedOver: (count) => `另有 ${count} 个不是表格的文件，没有读。`,
    stopped: (read, picked) => `已按要求停止：选了 ${picked} 个，读了 ${read} 个。`,
    nothing: '没有读到填报表。请选择各单位交回的 .xlsx 文件。',
    allClear: '没有发现问题，可以汇总。',
    count: (level, count) => `${levels[level].name} ${count}`,
    fileClear: '没有发现问题。',
    refused: '不能用',
    otherFindings: '不属于某一个文件',
    more: (count) => `再显示 ${count} 条`,
  },
  failed: {
    unreadable: (file) => `浏览器读不到文件“${file}”。它可能被移走、改名，或正被别的程序占用；请关闭后重新选择。`,
    unexpected: '程序出错，审核没有完成。文件没有受影响，请重新选择一次；再出现时请把下面一行告诉管理员。',
    detail: (detail) => `错误：${detail}`,
  },
  levels,
  comma: '、',
}
