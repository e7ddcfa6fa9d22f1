import { strToU8, zipSync } from 'fflate'
import { readXlsx } from '../../src/adapters/xlsx'
import { zlibInflater } from '../../src/adapters/xlsx/node'
import type { CellValue, WorkbookSnapshot } from '../../src/domain/model'
import {
  SOUND_PARTS,
  relations,
  sharedStrings,
  workbook,
  workbookOfRows,
  workbookWith,
  worksheet,
  zipParts,
} from '../support/badFiles/minimalWorkbook'
import type { Parts } from '../support/badFiles/minimalWorkbook'

const SHEET = 'xl/worksheets/sheet1.xml'

function read(bytes: Uint8Array): WorkbookSnapshot {
  const result = readXlsx('shape.xlsx', bytes, zlibInflater)
  if (!result.ok) throw new Error(`${result.problem.kind}: ${result.problem.detail}`)
  return result.value
}

/** The values of row 1, blanks as null. */
function firstRow(bytes: Uint8Array): CellValue[] {
  return Array.from(read(bytes).sheets[0]?.values[0] ?? [], (value) => value ?? null)
}

const row = (cells: string): Uint8Array => workbookOfRows(`<row r="1">${cells}</row>`)
const number = (text: string): string => `<c r="A1"><v>${text}</v></c>`

const VALUES: readonly (readonly [string, string, readonly CellValue[]])[] = [
  ['cells without r=', '<c><v>1</v></c><c/><c><v>3</v></c>', [1, null, 3]],
  ['a cell without r= after one with', '<c r="C1"><v>1</v></c><c><v>2</v></c>', [null, null, 1, 2]],
  ['cells in reverse', '<c r="B1"><v>2</v></c><c r="A1"><v>1</v></c>', [1, 2]],
  ['inline text', '<c r="A1" t="inlineStr"><is><t>指标</t></is></c>', ['指标']],
  [
    'inline rich text',
    '<c t="inlineStr"><is><r><t>指</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 标</t></r></is></c>',
    ['指 标'],
  ],
  [
    'inline phonetic run left out',
    '<c t="inlineStr"><is><t>东</t><rPh sb="0" eb="1"><t>dōng</t></rPh></is></c>',
    ['东'],
  ],
  ['text result', '<c r="A1" t="str"><v>a &amp; b&#x20;&#99;</v></c>', ['a & b c']],
  ['empty text result', '<c r="A1" t="str"><f>""</f><v></v></c>', ['']],
  ['CDATA', '<c r="A1" t="str"><v><![CDATA[a < b &amp; c]]></v></c>', ['a < b &amp; c']],
  ['a comment inside a row', '<!-- <c><v>9</v></c> --><c r="A1"><v>1</v></c>', [1]],
  ['escaped characters', '<c r="A1" t="str"><v>a_x000A_b_x005F_x000A_</v></c>', ['a\nb_x000A_']],
  ['line ends', '<c r="A1" t="str"><v>a\r\nb</v></c>', ['a\nb']],
  ['preserved blanks', '<c r="A1" t="str"><v xml:space="preserve"> a </v></c>', [' a ']],
  ['error value', '<c r="A1" t="e"><v>#REF!</v></c>', [{ error: '#REF!' }]],
  ['booleans', '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c>', [true, false]],
  ['ISO date', '<c r="A1" t="d"><v>2023-06-30</v></c><c t="d"><v>1900-01-01T12:00:00</v></c>', [45107, 1.5]],
  ['not a number', '<c r="A1"><v>NaN</v></c>', [{ error: '#NUM!' }]],
  ['single quotes', "<c r='A1' t='str'><v>x</v></c>", ['x']],
  ['a greater sign inside an attribute', '<c r="A1" foo=">"><v>1</v></c>', [1]],
  ['line breaks inside tags', '<c\n r="A1"\n><v\n>1</v\n></c\n>', [1]],
  ['cell metadata attributes', '<c r="A1" cm="1" vm="1"><v>1</v></c>', [1]],
  ['extension lists', '<c r="A1"><v>1</v><extLst><ext><c/></ext></extLst></c>', [1]],
  ['unknown entity stays as typed', '<c r="A1" t="str"><v>&nbsp;</v></c>', ['&nbsp;']],
]

describe('the reader takes cells in every shape', () => {
  it.each(VALUES)('%s', (_, cells, expected) => {
    expect(firstRow(row(cells))).toEqual(expected)
  })

  it.each([
    '0',
    '-0',
    '1',
    '-1',
    '12.5',
    '0.1',
    '.5',
    '5.',
    '+3',
    '1e3',
    '1E-7',
    '-1.5e+10',
    '123456789012345',
    '1234567890123456',
    '12345678901234567890',
    '0.30000000000000004',
    '2.2250738585072014e-308',
    '1.7976931348623157E308',
    '000012',
    '99999999999.9999',
    '0.000000000000001',
    '45107.604166666664',
    ' 12 ',
  ])('number %s is the double nearest to it', (text) => {
    expect(firstRow(row(number(text)))[0]).toBe(Number(text))
  })
})

const FORMULAS: readonly (readonly [string, string, { text: string; cached: boolean }, CellValue])[] = [
  ['with a result', '<c r="A1"><f>B1+1</f><v>2</v></c>', { text: 'B1+1', cached: true }, 2],
  ['without a result', '<c r="A1"><f>B1+1</f></c>', { text: 'B1+1', cached: false }, null],
  ['with an empty result', '<c r="A1"><f>B1+1</f><v></v></c>', { text: 'B1+1', cached: false }, null],
  ['with an empty text result', '<c r="A1" t="str"><f>""</f><v></v></c>', { text: '""', cached: true }, ''],
  [
    'with references to resolve',
    '<c r="A1"><f>IF(B1&lt;&gt;"",1,2)</f><v>1</v></c>',
    { text: 'IF(B1<>"",1,2)', cached: true },
    1,
  ],
  ['as LibreOffice writes it', '<c r="A1"><f aca="false">B1</f><v>1</v></c>', { text: 'B1', cached: true }, 1],
  ['shared, first', '<c r="A1"><f t="shared" ref="A1:A9" si="0">B1</f><v>1</v></c>', { text: 'B1', cached: true }, 1],
  ['shared, follower', '<c r="A1"><f t="shared" si="0"/><v>1</v></c>', { text: '', cached: true }, 1],
  ['array', '<c r="A1"><f t="array" ref="A1">SUM(B1:B2*2)</f><v>1</v></c>', { text: 'SUM(B1:B2*2)', cached: true }, 1],
  [
    'with an error',
    '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    { text: '1/0', cached: true },
    { error: '#DIV/0!' },
  ],
]

describe('the reader takes formulas', () => {
  it.each(FORMULAS)('%s', (_, cell, formula, value) => {
    const sheet = read(row(cell)).sheets[0]
    expect(sheet?.formulas.get('A1')).toEqual(formula)
    expect(sheet?.values[0]?.[0] ?? null).toEqual(value)
  })
})

const PREFIXED = Object.fromEntries(
  Object.entries(SOUND_PARTS).map(([name, xml]) => [
    name,
    name.startsWith('xl/') && !name.endsWith('.rels')
      ? xml.replace(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=')
      : xml,
  ]),
)
const BACKSLASHED = Object.fromEntries(
  Object.entries(SOUND_PARTS).map(([name, xml]) => [name.replaceAll('/', '\\'), xml]),
)
const ABSOLUTE: Parts = {
  'xl/_rels/workbook.xml.rels': relations(
    { id: 'rId1', type: 'worksheet', target: '/xl/worksheets/sheet1.xml' },
    { id: 'rId2', type: 'sharedStrings', target: '../xl/./sharedStrings.xml' },
    { id: 'rId3', type: 'styles', target: '\\xl\\styles.xml' },
  ),
}

describe('the reader takes packages as other programs make them', () => {
  it.each([
    ['as it is', workbookWith({})],
    ['prefixes', zipParts(PREFIXED)],
    ['backslash zip paths', zipParts(BACKSLASHED)],
    ['absolute and odd part targets', workbookWith(ABSOLUTE)],
    [
      'parts in other letter case',
      zipParts(Object.fromEntries(Object.entries(SOUND_PARTS).map(([n, x]) => [n.replace('sheet1', 'Sheet1'), x]))),
    ],
  ])('%s', (_, bytes) => {
    const snapshot = read(bytes)
    expect(snapshot.sheets.map((sheet) => [sheet.name, sheet.values, sheet.formats])).toEqual([
      ['指标填报', [['指标', 12.5]], [[undefined, 1]]],
    ])
    expect(snapshot.numberFormats).toEqual(['General', '[>100]0.0;0.00', 'mm-dd-yy'])
  })

  it('UTF-16 parts', () => {
    const xml = worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>指标</t></is></c></row>').replace(
      'UTF-8',
      'UTF-16',
    )
    const others = Object.entries(SOUND_PARTS).map(([name, text]) => [name, strToU8(text)])
    const wide = new Uint8Array(Buffer.from(`\uFEFF${xml}`, 'utf16le'))
    expect(firstRow(zipSync({ ...Object.fromEntries(others), [SHEET]: wide }))).toEqual(['指标'])
  })

  it('shared texts: rich, phonetic, empty, escaped', () => {
    const items =
      '<si><r><t>a</t></r><r><t>b</t></r></si><si><t>东</t><rPh sb="0" eb="1"><t>x</t></rPh><phoneticPr/></si><si/><si><t/></si><si><t>_x000D_&lt;</t></si>'
    const cells = [0, 1, 2, 3, 4].map((index) => `<c t="s"><v>${index}</v></c>`).join('')
    const bytes = workbookWith({
      'xl/sharedStrings.xml': sharedStrings(items),
      [SHEET]: worksheet(`<row>${cells}</row>`),
    })
    expect(firstRow(bytes)).toEqual(['ab', '东', '', '', '\r<'])
  })

  it('1904 dates, hidden and very hidden sheets, names, tables, properties', () => {
    const snapshot = read(
      workbookWith({
        '_rels/.rels': relations(
          { id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' },
          { id: 'rId2', type: 'custom-properties', target: 'docProps/custom.xml' },
        ),
        'docProps/custom.xml':
          '<Properties xmlns:vt="v"><property pid="2" name="plantally.plan"><vt:lpwstr>YJ &amp; 2023</vt:lpwstr></property></Properties>',
        'xl/workbook.xml': workbook(
          '<workbookPr date1904="1"/><sheets><sheet name="a&amp;b" sheetId="1" r:id="rId1"/><sheet name="h" sheetId="2" state="hidden" r:id="rId2"/><sheet name="v" sheetId="3" state="veryHidden" r:id="rId3"/></sheets><definedNames><definedName name="PT.U1" hidden="1">\'a&amp;b\'!$A$1</definedName></definedNames>',
        ),
        'xl/_rels/workbook.xml.rels': relations(
          { id: 'rId1', type: 'worksheet', target: 'worksheets/sheet1.xml' },
          { id: 'rId2', type: 'worksheet', target: 'worksheets/sheet2.xml' },
          { id: 'rId3', type: 'worksheet', target: 'worksheets/sheet3.xml' },
        ),
        'xl/worksheets/sheet2.xml': worksheet(''),
        'xl/worksheets/sheet3.xml': worksheet(''),
        [SHEET]: worksheet(
          '<row r="2" hidden="1"><c r="A2" t="d"><v>1904-01-02</v></c></row><row r="3"><c r="A3"><v>1</v></c></row><row r="4" hidden="true"/>',
          '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/></cols>',
          '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
        ),
        'xl/worksheets/_rels/sheet1.xml.rels': relations({ id: 'rId1', type: 'table', target: '../tables/table1.xml' }),
        'xl/tables/table1.xml': '<table name="t" displayName="指标表" ref="A1:C9"/>',
      }),
    )
    expect(snapshot.dateSystem).toBe(1904)
    expect(snapshot.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ['a&b', 'visible'],
      ['h', 'hidden'],
      ['v', 'veryHidden'],
    ])
    expect(snapshot.names).toEqual([{ name: 'PT.U1', refersTo: "'a&b'!$A$1", hidden: true }])
    expect(snapshot.tables[0]).toEqual({
      name: '指标表',
      sheet: 'a&b',
      range: { top: 0, left: 0, bottom: 8, right: 2 },
    })
    expect(snapshot.properties).toEqual({ 'plantally.plan': 'YJ & 2023' })
    const sheet = snapshot.sheets[0]
    expect(sheet?.values[1]).toEqual([1])
    expect(sheet?.hiddenRows).toEqual([1, 3])
    expect(sheet?.hiddenColumns).toEqual([1, 2])
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }])
  })

  it('[IN10] hidden rows that hold cells are read and listed', () => {
    const cells = (row: number): string => `<c r="A${row}"><v>${row}</v></c>`
    const rows = [1, 2, 3].map((row) => `<row r="${row}" ht="15"${row === 2 ? ' hidden="1"' : ''}>${cells(row)}</row>`)
    const sheet = read(workbookOfRows(rows.join(''))).sheets[0]
    expect(sheet?.hiddenRows).toEqual([1])
    expect(sheet?.values).toEqual([[1], [2], [3]])
  })

  it('[IN09] foreign parts are listed by name and never opened', () => {
    const snapshot = read(
      workbookWith({
        'xl/_rels/workbook.xml.rels': relations(
          { id: 'rId1', type: 'worksheet', target: 'worksheets/sheet1.xml' },
          { id: 'rId2', type: 'sharedStrings', target: 'sharedStrings.xml' },
          { id: 'rId4', type: 'externalLink', target: 'externalLinks/externalLink1.xml' },
          { id: 'rId5', type: 'vbaProject', target: 'vbaProject.bin' },
        ),
        'xl/externalLinks/externalLink1.xml': '<!DOCTYPE never opened',
        'xl/externalLinks/_rels/externalLink1.xml.rels': relations({
          id: 'rId1',
          type: 'externalLinkPath',
          target: 'file:///D:/%E5%8E%BB%E5%B9%B4.xlsx',
          external: true,
        }),
        'xl/vbaProject.bin': 'macro',
        'xl/embeddings/oleObject1.bin': 'ole',
        'xl/worksheets/_rels/sheet1.xml.rels': relations(
          { id: 'rId1', type: 'hyperlink', target: 'https://example.org/a?b=1&amp;c=2', external: true },
          { id: 'rId2', type: 'oleObject', target: '../embeddings/oleObject1.bin' },
        ),
      }),
    )
    expect(snapshot.foreignParts).toEqual([
      { kind: 'external-link', name: 'file:///D:/%E5%8E%BB%E5%B9%B4.xlsx' },
      { kind: 'macro', name: 'xl/vbaProject.bin' },
      { kind: 'hyperlink', name: 'https://example.org/a?b=1&c=2' },
      { kind: 'embedded-object', name: 'xl/embeddings/oleObject1.bin' },
    ])
  })
})
