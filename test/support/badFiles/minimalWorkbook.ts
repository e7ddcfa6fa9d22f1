import { strToU8, zipSync } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const NAMESPACES = `xmlns="${MAIN}" xmlns:r="${RELATIONS}"`

export type Parts = Readonly<Record<string, string>>

export interface RelationText {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly external?: boolean
}

export function relations(...list: readonly RelationText[]): string {
  const lines = list.map(({ id, type, target, external }) => {
    const mode = external ? ' TargetMode="External"' : ''
    return `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"${mode}/>`
  })
  return `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}">${lines.join('')}</Relationships>`
}

/** A worksheet part around the rows; `before` and `after` stand on either side of `<sheetData>`. */
export const worksheet = (rows: string, before = '', after = ''): string =>
  `${HEAD}<worksheet ${NAMESPACES}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`

export const sharedStrings = (items: string): string => `${HEAD}<sst ${NAMESPACES}>${items}</sst>`

export const workbook = (inside: string): string => `${HEAD}<workbook ${NAMESPACES}>${inside}</workbook>`

/** A sound workbook of one sheet, part by part: A1 is the shared text 指标, B1 is 12.5. Faults are planted into copies of it. */
export const SOUND_PARTS: Parts = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
  '_rels/.rels': relations({ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }),
  'xl/workbook.xml': workbook('<sheets><sheet name="指标填报" sheetId="1" r:id="rId1"/></sheets>'),
  'xl/_rels/workbook.xml.rels': relations(
    { id: 'rId1', type: 'worksheet', target: 'worksheets/sheet1.xml' },
    { id: 'rId2', type: 'sharedStrings', target: 'sharedStrings.xml' },
    { id: 'rId3', type: 'styles', target: 'styles.xml' },
  ),
  'xl/styles.xml': `${HEAD}<styleSheet ${NAMESPACES}><numFmts count="1"><numFmt numFmtId="164" formatCode="[&gt;100]0.0;0.00"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  'xl/sharedStrings.xml': sharedStrings('<si><t>指标</t></si>'),
  'xl/worksheets/sheet1.xml': worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>12.5</v></c></row>'),
}

export const zipParts = (parts: Parts): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))

/** The sound workbook with some parts replaced or added. */
export const workbookWith = (parts: Parts): Uint8Array => zipParts({ ...SOUND_PARTS, ...parts })

/** The sound workbook with other rows. */
export const workbookOfRows = (rows: string, before = '', after = ''): Uint8Array =>
  workbookWith({ 'xl/worksheets/sheet1.xml': worksheet(rows, before, after) })
