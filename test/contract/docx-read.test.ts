import { strToU8, zipSync } from 'fflate'
import {
  AlignmentType,
  DeletedTextRun,
  Document,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx'
import { readDocx } from '../../src/adapters/docx'

/** Documents written by the library `docx`, which knows nothing of our reader; bad ones made byte by byte. */
const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  ...{ level: at, format, text, alignment: AlignmentType.START },
})
const PLAN_NUMBERS = {
  reference: 'plan',
  levels: [
    level(0, LevelFormat.CHINESE_COUNTING, '%1、'),
    level(1, LevelFormat.CHINESE_COUNTING, '（%2）'),
    level(2, LevelFormat.DECIMAL, '%3.'),
    level(3, LevelFormat.DECIMAL_ENCLOSED_CIRCLE, '%4'),
  ],
}
const PART_NUMBERS = {
  reference: 'parts',
  levels: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.DECIMAL, '%1.%2')],
}
const BULLETS = { reference: 'dots', levels: [level(0, LevelFormat.BULLET, '•')] }

const numbered = (text: string, at: number, reference = 'plan') =>
  new Paragraph({ text, numbering: { reference, level: at } })

async function textOf(children: readonly (Paragraph | Table)[]): Promise<string> {
  const document = new Document({
    numbering: { config: [PLAN_NUMBERS, PART_NUMBERS, BULLETS] },
    sections: [{ children: [...children] }],
  })
  const read = readDocx('方案.docx', new Uint8Array(await Packer.toBuffer(document)))
  if (!read.ok) throw new Error(read.problem.detail)
  return read.value
}

describe('a Word document gives its text', () => {
  it('counts numbers as Word shows them: each level starts again below the one above', async () => {
    const levels = [0, 1, 2, 2, 1, 2, 3, 3, 0, 1]
    const text = await textOf(levels.map((at, index) => numbered(`事项${index}`, at)))
    expect(text.split('\n')).toEqual([
      '一、事项0',
      '（一）事项1',
      '1.事项2',
      '2.事项3',
      '（二）事项4',
      '1.事项5',
      '①事项6',
      '②事项7',
      '二、事项8',
      '（一）事项9',
    ])
  })

  it('names the upper level’s number where the pattern asks for it, and goes past ten', async () => {
    const text = await textOf([0, 1, 1].map((at) => numbered('项', at, 'parts')))
    expect(text).toBe('1.项\n1.1项\n1.2项')
    const many = await textOf(Array.from({ length: 21 }, () => numbered('章', 0)))
    expect(many.split('\n').filter((_, at) => [9, 10, 18, 19, 20].includes(at))).toEqual([
      '十、章',
      '十一、章',
      '十九、章',
      '二十、章',
      '二十一、章',
    ])
  })

  it('shows no sign for bullets and gives an empty paragraph no number', async () => {
    expect(await textOf([numbered('要点', 0, 'dots'), numbered('', 0), numbered('首项', 0)])).toBe('要点\n\n一、首项')
  })

  it('gives a table row a line, bars between its cells, and leaves cells under a merged one empty', async () => {
    const cell = (text: string, verticalMerge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType]) =>
      new TableCell({ children: [new Paragraph(text)], ...(verticalMerge ? { verticalMerge } : {}) })
    const table = new Table({
      rows: [
        new TableRow({ children: [cell('工作任务'), cell('牵头单位')] }),
        new TableRow({ children: [cell('建设平台', VerticalMergeType.RESTART), cell('甲局')] }),
        new TableRow({ children: [cell('被合并', VerticalMergeType.CONTINUE), cell('乙局')] }),
        new TableRow({
          children: [new TableCell({ columnSpan: 2, children: [new Paragraph('小计'), new Paragraph('两项')] })],
        }),
      ],
    })
    expect(await textOf([new Paragraph('附表'), table, new Paragraph('完')])).toBe(
      ['附表', '工作任务 | 牵头单位', '建设平台 | 甲局', ' | 乙局', '小计 两项 | ', '完'].join('\n'),
    )
  })

  it('leaves deleted words of tracked changes out and takes inserted ones in', async () => {
    const revision = { author: '甲', date: '2026-01-01T00:00:00Z' }
    const children = [
      new TextRun('增长'),
      new DeletedTextRun({ ...revision, id: 1, text: '8%' }),
      new InsertedTextRun({ ...revision, id: 2, text: '9%' }),
      new TextRun('以上'),
    ]
    expect(await textOf([new Paragraph({ children })])).toBe('增长9%以上')
  })

  it('keeps words with signs that XML escapes, and line breaks inside a paragraph', async () => {
    const children = [new TextRun('研发 & <试验>'), new TextRun({ text: '第二行', break: 1 })]
    expect(await textOf([new Paragraph({ children })])).toBe('研发 & <试验>\n第二行')
  })
})

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const wide = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0])
const zipOf = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
const ENTITIES = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><document><p><t>&b;</t></p></document>'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const LISTS =
  `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>` +
  '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>'
const STYLES =
  `<w:styles xmlns:w="${W}"><w:style w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
  '<w:style w:styleId="item"><w:basedOn w:val="base"/></w:style></w:styles>'
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
const styled = (text: string, more = '') => `<w:p><w:pPr><w:pStyle w:val="item"/>${more}</w:pPr>${run(text)}</w:p>`

/** What Word itself writes and the library does not. */
const rawText = (body: string): string => {
  const document = `<w:document xmlns:w="${W}" xmlns:mc="urn:mc"><w:body>${body}</w:body></w:document>`
  const read = readDocx(
    '方案.docx',
    zipOf({ 'word/document.xml': document, 'word/numbering.xml': LISTS, 'word/styles.xml': STYLES }),
  )
  if (!read.ok) throw new Error(read.problem.detail)
  return read.value
}

describe('what Word writes', () => {
  it.each([
    ['numbers come with the style, and from the style that it is based on', styled('甲') + styled('乙'), '1.甲\n2.乙'],
    ['list 0 takes a paragraph out of its style’s list', styled('甲', '<w:numPr><w:numId w:val="0"/></w:numPr>'), '甲'],
    ['a list may begin elsewhere', styled('甲', '<w:numPr><w:numId w:val="2"/></w:numPr>'), '5.甲'],
    ['words that were moved away are left out', `<w:p>${run('甲')}<w:moveFrom>${run('乙')}</w:moveFrom></w:p>`, '甲'],
    [
      'what tracked formatting was before does not count',
      styled('甲', '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:pPrChange>'),
      '1.甲',
    ],
    [
      'a text box is read once',
      `<w:p><mc:AlternateContent><mc:Choice>${run('框')}</mc:Choice><mc:Fallback>${run('框')}</mc:Fallback></mc:AlternateContent></w:p>`,
      '框',
    ],
    ['field codes are no text', '<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>', ''],
    ['tab stops are no tabs', `<w:p><w:pPr><w:tabs><w:tab w:pos="1"/></w:tabs></w:pPr>${run('甲')}</w:p>`, '甲'],
  ])('%s', (_, body, text) => {
    expect(rawText(body)).toBe(text)
  })
})

describe('a file that is no Word document is named for what it is', () => {
  it.each([
    ['no bytes', new Uint8Array(), 'empty-file'],
    ['plain text', strToU8('沅政办发'), 'not-a-document'],
    ['an old .doc', new Uint8Array([...COMPOUND, ...wide('WordDocument')]), 'legacy-document'],
    ['a document with a password', new Uint8Array([...COMPOUND, ...wide('EncryptedPackage')]), 'password-protected'],
    ['rich text', strToU8('{\\rtf1 text}'), 'legacy-document'],
    ['a workbook', zipOf({ 'xl/workbook.xml': '<workbook/>' }), 'not-a-document'],
    ['a document cut off', zipOf({ 'word/document.xml': '<document/>' }).slice(0, 60), 'damaged'],
    ['XML that ends early', zipOf({ 'word/document.xml': '<document><p>' }), 'damaged'],
    ['entities that would expand', zipOf({ 'word/document.xml': ENTITIES }), 'damaged'],
    ['a part larger than any plan', zipOf({ 'word/document.xml': ' '.repeat(33 * 1024 * 1024) }), 'too-large'],
  ])('%s', (_, bytes, kind) => {
    expect(readDocx('方案.docx', bytes)).toMatchObject({ ok: false, problem: { kind, file: '方案.docx' } })
  })
})
