/** What the workbench itself says: Chinese, with English beside it where a stranger must understand. */
export const TEXTS = {
  standIn: '替身，不是 Excel · Stand-in, not Excel',
  standInNote: [
    '这里没有 Excel：表格由 Univer 计算和绘制，微软的 office.js 客户端由本项目的模拟器应答，窗格是交付的同一份代码。它供开发、试用和测试；Excel 才是正式环境，这里通过不等于 Excel 里一定通过。图表只保存，不绘制。',
    'There is no Excel here: Univer calculates and draws, this project’s simulator answers Microsoft’s own client library, and the pane is the code that ships. It is for development, trial and tests. Excel is the real thing: what passes here may still fail there. Charts are kept, not drawn.',
  ],
  ribbonTab: '指标汇',
  fileMenu: '文件',
  open: '打开…',
  save: '另存为 .xlsx',
  newWorkbook: '新建空白工作簿',
  demoMenu: '演示',
  dropHere: '松开以打开这个 .xlsx 文件 · Drop to open this .xlsx file',
  newName: '工作簿1.xlsx',
  opened: (name: string) => `已打开 ${name} · Opened`,
  saved: (name: string) => `已保存 ${name} · Saved`,
  cannotOpen: (name: string, why: string) => `打不开 ${name}：${why}`,
  refused: '单元格受保护，没有改动 · The cell is protected, nothing was changed',
  cannot: (why: string) => `Excel 不允许：${why}`,
} as const
