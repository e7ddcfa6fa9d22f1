import type { HostProblem } from '../../usecases/ports'

/** `cells`: the first few that the problem is about, `B6`. */
type AboutSheet = (sheet: string, cells: readonly string[]) => string

/** What the pane says when Excel does not do what it was asked: what is the matter, and the way out. */
export interface ProblemText {
  readonly host: Readonly<Record<HostProblem['kind'], AboutSheet>>
  readonly unreadableWorkbook: string
  readonly unreadableFile: (file: string) => string
  readonly unexpected: string
  readonly detail: (detail: string) => string
}

const named = (sheet: string, word: string): string => (sheet === '' ? `有一张${word}` : `${word}“${sheet}”`)

export const problemZh: ProblemText = {
  host: {
    locked: (sheet) => `${named(sheet, '工作表')}有密码保护，写不进去。请在“审阅”里撤销保护，再试一次。`,
    editing: () => '有单元格正在输入。请按回车键结束输入，再试一次。',
    'too-large': () => '内容太多，Excel 一次接不下。请少选几个单位，分几次做。',
    'sheet-missing': (sheet) =>
      sheet === ''
        ? '要用的工作表不在这个工作簿里，可能被删除或改名。请恢复它，再试一次。'
        : `找不到工作表“${sheet}”，可能被删除或改名。请恢复它，再试一次。`,
    interrupted: () => '与 Excel 的连接断了，这一步没有做完。请再试一次，已经写好的不会重复。',
    unsupported: () => '这个版本的 Excel 做不了这一步。请到“设置”看自检结果，里面写着替代的办法。',
    'changed-meanwhile': (sheet, cells) =>
      `写入之前，有人刚在工作表“${sheet}”里填了东西${cells.length > 0 ? `（${cells.join('、')}）` : ''}，没有覆盖，这一步什么都没有写。请再做一次，填了的会保留。`,
    'other-dates': () =>
      '这个工作簿按1904年日期系统计日，写进去日期会差四年。请在“选项—高级”里取消“使用1904日期系统”，或换一个新工作簿。',
  },
  unreadableWorkbook: '这个工作簿读不出来，可能太大或已损坏。请另存为新的 .xlsx 文件，打开后再试。',
  unreadableFile: (file) => `读不到文件“${file}”。它可能被移走、改名，或正被别的程序占用；请关闭后重新选择。`,
  unexpected: '程序出错，这一步没有做完。您填的数没有受影响，请再试一次；再出现时请把下面一行告诉管理员。',
  detail: (detail) => `错误：${detail}`,
}

const sheetNamed = (sheet: string): string => (sheet === '' ? 'A sheet' : `The sheet “${sheet}”`)

export const problemEn: ProblemText = {
  host: {
    locked: (sheet) =>
      `${sheetNamed(sheet)} is protected by a password. Remove the protection under Review, then try again.`,
    editing: () => 'A cell is being edited. Press Enter to finish it, then try again.',
    'too-large': () => 'That is more than Excel takes at once. Choose fewer units and do it in several steps.',
    'sheet-missing': (sheet) =>
      `${sheet === '' ? 'A sheet that is needed' : `The sheet “${sheet}”`} is not in this workbook; it may have been deleted or renamed. Put it back, then try again.`,
    interrupted: () =>
      'The connection to Excel broke off and this step is unfinished. Try again; what is written already is not written twice.',
    unsupported: () =>
      'This version of Excel cannot do this step. See the self-check under Settings; it names the other way.',
    'changed-meanwhile': (sheet, cells) =>
      `Somebody typed into the sheet “${sheet}”${cells.length > 0 ? ` (${cells.join(', ')})` : ''} just before it was to be written. Nothing was overwritten, and this step wrote nothing. Do it again: what was typed stays.`,
    'other-dates': () =>
      'This workbook counts days from 1904; dates written into it would be four years off. Switch off “Use 1904 date system” under Options, Advanced, or take a new workbook.',
  },
  unreadableWorkbook:
    'This workbook cannot be read; it may be too large or damaged. Save it as a new .xlsx file, open that and try again.',
  unreadableFile: (file) =>
    `The file “${file}” cannot be read. It may have been moved or renamed, or another program holds it; close it and choose again.`,
  unexpected:
    'The program made a mistake and this step is unfinished. Your figures are untouched: try again. If it happens again, give your administrator the line below.',
  detail: (detail) => `Error: ${detail}`,
}
