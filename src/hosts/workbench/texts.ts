const MISTAKES_NAMED = 6

/** What the workbench itself says: Chinese, with English beside it where a stranger must understand. */
export const TEXTS = {
  standIn: '替身，不是 Excel · Stand-in, not Excel',
  standInNote: [
    '这里没有 Excel：表格由 Univer 计算和绘制，微软的 office.js 客户端由本项目的模拟器应答，窗格是交付的同一份代码。它供开发、试用和测试；Excel 才是正式环境，这里通过不等于 Excel 里一定通过。图表不绘制，另存的文件里也没有图表。',
    'There is no Excel here: Univer calculates and draws, this project’s simulator answers Microsoft’s own client library, and the pane is the code that ships. It is for development, trial and tests. Excel is the real thing: what passes here may still fail there. Charts are neither drawn nor saved.',
  ],
  ribbonTab: '指标汇',
  fileMenu: '文件',
  newWorkbook: { label: '新建空白工作簿', english: 'New blank workbook' },
  open: { label: '打开…', english: 'Open an .xlsx file, or drop it on the window' },
  save: { label: '另存为 .xlsx', english: 'Save as .xlsx' },
  demoMenu: '演示',
  demoMistakes: { label: '填入示例数，埋设错误', english: 'Fill in invented figures, with mistakes' },
  demoClean: { label: '填入示例数，不埋错误', english: 'Fill in invented figures, without mistakes' },
  nothingToFill: '本工作簿里没有填报表，请先“建立模板”。 · No templates here yet: set them up first.',
  filled: (units: number, mistakes: readonly string[]) => {
    const named = mistakes.slice(0, MISTAKES_NAMED).join('；')
    const more = mistakes.length > MISTAKES_NAMED ? ` 等 ${mistakes.length} 处` : ''
    return mistakes.length === 0
      ? `已为 ${units} 个单位填入虚构的示例数。`
      : `已为 ${units} 个单位填入虚构的示例数，并埋设错误：${named}${more}。`
  },
  dropHere: '松开以打开这个 .xlsx 文件 · Drop to open this .xlsx file',
  charts: (count: number) => `本表有 ${count} 张图表，工作台不绘制 · ${count} chart(s) here, not drawn`,
  newName: '工作簿1.xlsx',
  opened: (name: string) => `已打开 ${name} · Opened`,
  saved: (name: string) => `已保存 ${name} · Saved`,
  refused: '单元格受保护，没有改动 · The cell is protected, nothing was changed',
  cannot: (why: string) => `Excel 不允许：${why}`,
} as const
