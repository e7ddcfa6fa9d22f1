import type { BadFile } from './badFile'
import { SOUND_PARTS, relations, sharedStrings, workbook, workbookOfRows, workbookWith } from './minimalWorkbook'

const PROTO = '__proto__'
const SHEET = 'xl/worksheets/sheet1.xml'

/** Every part that a reader opens, with this declaration before its root. */
function declaring(part: string, declaration: string): Uint8Array {
  return workbookWith({ [part]: (SOUND_PARTS[part] ?? '').replace('?>\n', `?>\n${declaration}`) })
}

const LAUGHS = `<!DOCTYPE sst [<!ENTITY a "ha">${'bcdefghij'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'[index] ?? 'a'};`.repeat(10)}">`)
  .join('')}]>`
const OUTSIDE = '<!DOCTYPE sst [<!ENTITY file SYSTEM "file:///etc/passwd">]>'

function protoEverywhere(): Uint8Array {
  return workbookWith({
    '_rels/.rels': relations(
      { id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' },
      { id: 'rId2', type: 'custom-properties', target: 'docProps/custom.xml' },
    ),
    'docProps/custom.xml': `<Properties><property name="${PROTO}"><vt:lpwstr>p</vt:lpwstr></property><property name="constructor"><vt:lpwstr>c</vt:lpwstr></property></Properties>`,
    'xl/workbook.xml': workbook(
      `<sheets><sheet name="${PROTO}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="${PROTO}">1</definedName></definedNames>`,
    ),
    'xl/sharedStrings.xml': sharedStrings(`<si><t>${PROTO}</t></si>`),
  })
}

function cutInHalf(): Uint8Array {
  const cells = Array.from(
    { length: 100 },
    (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>1</v></c></row>`,
  )
  const xml = (SOUND_PARTS[SHEET] ?? '').replace(/<row .*<\/row>/, cells.join(''))
  return workbookWith({ [SHEET]: xml.slice(0, Math.floor(xml.length / 2)) })
}

export const hostileXml: readonly BadFile[] = [
  {
    fault: '__proto__ as text, sheet, name and property',
    make: protoEverywhere,
    answer: ({ sheets, names, properties }) => {
      const texts = [sheets[0]?.name, sheets[0]?.values[0]?.[0], names[0]?.name]
      if (!texts.every((text) => text === PROTO)) throw new Error(`read ${texts.join()}`)
      if (JSON.stringify(Object.entries(properties)) !== `[["${PROTO}","p"],["constructor","c"]]`)
        throw new Error('properties')
      if (Object.hasOwn(Object.prototype, 'p')) throw new Error('the prototype was written to')
    },
  },
  {
    fault: 'entity expansion in shared texts',
    make: () => declaring('xl/sharedStrings.xml', LAUGHS),
    problem: 'entity-declaration',
  },
  { fault: 'entity expansion in a sheet', make: () => declaring(SHEET, LAUGHS), problem: 'entity-declaration' },
  {
    fault: 'external entity in the workbook part',
    make: () => declaring('xl/workbook.xml', OUTSIDE),
    problem: 'entity-declaration',
  },
  {
    fault: 'DOCTYPE behind a comment',
    make: () => declaring('xl/styles.xml', `<!-- ${'x'.repeat(5000)} -->${OUTSIDE}`),
    problem: 'entity-declaration',
  },
  { fault: 'sheet XML cut in half', make: cutInHalf, problem: 'damaged' },
  {
    fault: 'cell tags that are not closed',
    make: () => workbookOfRows('<row r="1"><c r="A1"><v>1</v><c r="B1"><v>2</v></row>'),
    problem: 'damaged',
  },
  {
    fault: 'values that are not closed',
    make: () => workbookOfRows('<row r="1"><c r="A1"><v>1</c><c r="B1"><v>2</c></row>'),
    problem: 'damaged',
  },
  { fault: 'row tags that are not closed', make: () => workbookOfRows('<row r="1"><row r="2">'), problem: 'damaged' },
  {
    fault: 'a formula that is not closed',
    make: () => workbookOfRows('<row r="1"><c r="A1"><f>1+1<v>2</v></c></row>'),
    problem: 'damaged',
  },
  { fault: 'elements nested a million deep', make: () => workbookOfRows('<a>'.repeat(1e6)), problem: 'damaged' },
  {
    fault: 'fifty thousand formulas without an end',
    make: () => workbookOfRows(`<row r="1">${'<c><f>1+1</c>'.repeat(50_000)}</row>`),
    problem: 'damaged',
  },
  {
    fault: 'a quote that does not close before a million cells',
    make: () => workbookOfRows(`<row r="1><c r="A1">${'<c><v>1</v></c>'.repeat(1e6)}</row>`),
    problem: 'damaged',
  },
  {
    fault: 'shared texts that are not closed',
    make: () => workbookWith({ 'xl/sharedStrings.xml': sharedStrings('<si><t>a</t>'.repeat(100_000)) }),
    problem: 'damaged',
  },
  {
    fault: 'attributes whose quotes are misplaced',
    make: () => workbookOfRows('<row r="1"s" t=tyles"><c r="A1"><v>1</v></c></row>'),
    problem: 'damaged',
  },
  {
    fault: 'half a million cells with an attribute that has no value',
    make: () => workbookOfRows(`<row r="1">${'<c x ></c>'.repeat(500_000)}</row>`),
    problem: 'reference-out-of-range',
  },
  {
    fault: 'half a million bare attributes in short rows',
    make: () => workbookOfRows('<row><c x ></c></row>'.repeat(500_000)),
    answer: ({ sheets }) => {
      if (sheets[0]?.values.length !== 0) throw new Error('cells out of nothing')
    },
  },
]
