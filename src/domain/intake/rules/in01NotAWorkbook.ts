import type { ReadProblemKind } from '../../model'
import type { IntakeMessage, IntakeRule } from './intakeRule'
import { says } from './intakeRule'

const SAVE_AS = [
  '请用 Excel 或 WPS 打开原表，另存为 .xlsx 后重新上报。',
  'Open the original in Excel or WPS, save it as .xlsx and send it again.',
] as const
const SEND_AGAIN = [
  '请填报单位从本机重新发送这份文件；传输前后核对文件大小。',
  'Ask the unit to send the file again and compare the sizes.',
] as const
const TEMPLATE_AGAIN = [
  '请把数据填进下发的填报表，另存为 .xlsx 后重新上报。',
  'Fill in the template that was issued, save it as .xlsx and send it again.',
] as const

const refused = (zh: string, en: string, advice: readonly [string, string]): IntakeMessage =>
  says('强制性', [zh, en], advice)

const messages: Readonly<Record<ReadProblemKind, IntakeMessage>> = {
  'empty-file': refused('文件“{file}”是空的，里面没有任何内容。', 'The file “{file}” is empty.', SEND_AGAIN),
  'not-a-zip': refused(
    '文件“{file}”不是 Excel 工作簿，可能是网页或文本改了扩展名。',
    'The file “{file}” is no Excel workbook; it may be a web page or a text with another extension.',
    SAVE_AS,
  ),
  'legacy-xls': refused(
    '文件“{file}”是旧版 .xls 格式，系统不读这种格式。',
    'The file “{file}” is in the old .xls format, which is not read.',
    SAVE_AS,
  ),
  'password-protected': refused(
    '文件“{file}”设了打开密码，系统打不开。',
    'The file “{file}” is protected by a password.',
    [
      '请打开文件，在“文件—信息—保护工作簿”中清除打开密码，另存为 .xlsx 后重新上报。',
      'Open it, clear the password under File, Info, Protect Workbook, save it as .xlsx and send it again.',
    ],
  ),
  truncated: refused(
    '文件“{file}”不完整，后半部分缺失，多半是传输中断。',
    'The file “{file}” is cut short; the transfer probably broke off.',
    SEND_AGAIN,
  ),
  damaged: refused('文件“{file}”已损坏，无法读出内容。', 'The file “{file}” is damaged and cannot be read.', [
    '请用 Excel“打开并修复”，核对数据后另存为 .xlsx 重新上报；修复不了的重新发送。',
    'Use Open and Repair in Excel, check the figures, save as .xlsx and send it again.',
  ]),
  'not-a-workbook': refused(
    '文件“{file}”不是工作簿，可能是 Word 文档或压缩包。',
    'The file “{file}” is no workbook; it may be a Word document or an archive.',
    TEMPLATE_AGAIN,
  ),
  'binary-workbook': refused(
    '文件“{file}”是二进制工作簿（.xlsb），系统不读这种格式。',
    'The file “{file}” is a binary workbook (.xlsb), which is not read.',
    SAVE_AS,
  ),
  'zip-bomb': refused(
    '文件“{file}”解压后大得异常，为安全起见没有打开。',
    'The file “{file}” grows out of all proportion when unpacked and was not opened.',
    TEMPLATE_AGAIN,
  ),
  'too-large': refused('文件“{file}”太大，超过系统允许的大小。', 'The file “{file}” is larger than allowed.', [
    '请删去图片和无关工作表，另存为 .xlsx 后重新上报。',
    'Remove pictures and unrelated sheets, save it as .xlsx and send it again.',
  ]),
  'too-many-cells': refused(
    '文件“{file}”的单元格太多，多半是整行整列刷了格式或带了无关数据。',
    'The file “{file}” has too many cells; whole rows or columns may be formatted or filled.',
    [
      '请删去表格以外的空行空列和无关工作表，另存为 .xlsx 后重新上报。',
      'Delete the rows, columns and sheets beyond the lists, save it as .xlsx and send it again.',
    ],
  ),
  'reference-out-of-range': refused(
    '文件“{file}”里有超出 Excel 行列范围的单元格，无法读取。',
    'The file “{file}” refers to cells beyond the limits of Excel.',
    SAVE_AS,
  ),
  'entity-declaration': refused(
    '文件“{file}”带有不安全的内部声明，为安全起见没有打开。',
    'The file “{file}” holds unsafe declarations and was not opened.',
    SAVE_AS,
  ),
}

/** One sentence per kind of file that cannot be read. */
export const in01NotAWorkbook = {
  about: { zh: '文件打不开，或不是工作簿', en: 'Not a workbook that can be read' },
  messages,
} satisfies IntakeRule
