import { strToU8 } from 'fflate'
import * as sheetjs from '@e965/xlsx'
import type { BadFile } from './badFile'
import { SOUND_PARTS, relations, workbookWith, zipParts } from './minimalWorkbook'

const asBytes = (written: unknown): Uint8Array => new Uint8Array(written as ArrayBuffer)

function written(bookType: sheetjs.BookType): Uint8Array {
  const book = sheetjs.utils.book_new()
  sheetjs.utils.book_append_sheet(book, sheetjs.utils.aoa_to_sheet([['指标', 1]]), '指标填报')
  return asBytes(sheetjs.write(book, { type: 'array', bookType }))
}

/** A compound file as password protection makes it: the workbook lies encrypted in the stream EncryptedPackage. */
function encrypted(): Uint8Array {
  const container = sheetjs.CFB.utils.cfb_new()
  sheetjs.CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.from('4.4'))
  sheetjs.CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(5000, 7))
  return new Uint8Array(sheetjs.CFB.write(container, { type: 'buffer' }) as Buffer)
}

function wordDocument(): Uint8Array {
  return zipParts({
    '[Content_Types].xml': SOUND_PARTS['[Content_Types].xml'] ?? '',
    '_rels/.rels': relations({ id: 'rId1', type: 'officeDocument', target: 'word/document.xml' }),
    'word/document.xml': '<w:document xmlns:w="w"><w:body/></w:document>',
  })
}

const HTML = '<html><body><table><tr><td>指标</td></tr></table></body></html>'

export const disguises: readonly BadFile[] = [
  { fault: 'empty file', make: () => new Uint8Array(), problem: 'empty-file' },
  { fault: '.xls renamed', make: () => written('biff8'), problem: 'legacy-xls' },
  { fault: '.xls of Excel 5 renamed', make: () => written('biff5'), problem: 'legacy-xls' },
  { fault: 'encrypted OOXML', make: encrypted, problem: 'password-protected' },
  { fault: 'HTML renamed', make: () => strToU8(HTML), problem: 'not-a-zip' },
  { fault: 'text renamed', make: () => strToU8('指标,1\r\n'), problem: 'not-a-zip' },
  { fault: 'XML spreadsheet renamed', make: () => written('xlml'), problem: 'not-a-zip' },
  { fault: '.xlsb renamed', make: () => written('xlsb'), problem: 'binary-workbook' },
  { fault: '.ods renamed', make: () => written('ods'), problem: 'not-a-workbook' },
  { fault: '.docx renamed', make: wordDocument, problem: 'not-a-workbook' },
  { fault: 'zip of pictures renamed', make: () => zipParts({ 'a.png': 'x' }), problem: 'not-a-workbook' },
  { fault: 'zip without parts renamed', make: () => zipParts({}), problem: 'not-a-workbook' },
  { fault: 'first two bytes of a zip', make: () => strToU8('PK'), problem: 'truncated' },
  {
    fault: 'workbook without its sheet part',
    make: () => {
      const others = Object.entries(SOUND_PARTS).filter(([name]) => !name.includes('worksheets'))
      return zipParts(Object.fromEntries(others))
    },
    problem: 'damaged',
  },
  {
    fault: 'workbook without sheets',
    make: () => workbookWith({ 'xl/workbook.xml': '<workbook><sheets/></workbook>' }),
    problem: 'damaged',
  },
]

/** The sound workbook with this many bytes of its end missing. */
export const truncated = (missing: number): BadFile => ({
  fault: `truncated by ${missing} bytes`,
  make: () => {
    const whole = workbookWith({})
    return whole.subarray(0, whole.length - missing)
  },
  problem: 'truncated',
})
