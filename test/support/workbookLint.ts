import { strFromU8, unzipSync } from 'fflate'

/** A fault that Excel repairs or refuses and the schema validator does not see. */
export interface LintFault {
  readonly kind:
    | 'list-literal-too-long'
    | 'cell-text-too-long'
    | 'table-name'
    | 'table-header'
    | 'relative-print-area'
    | 'duplicate-vml-id'
    | 'sheet-name'
    | 'missing-sheet'
    | 'formula-text-too-long'
  readonly part: string
  readonly detail: string
}

type Parts = ReadonlyMap<string, string>

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescape = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, digits?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16))
    if (digits !== undefined) return String.fromCodePoint(Number(digits))
    return ENTITIES[name ?? ''] ?? whole
  })

const attribute = (tag: string, name: string): string =>
  unescape(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

const tags = (xml: string, name: string): string[] => xml.match(new RegExp(`<${name}(?:\\s[^>]*)?>`, 'g')) ?? []

/** The texts of all elements of one name. */
const contents = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`, 'g'))].map((match) => unescape(match[1] ?? ''))

const matching = (parts: Parts, pattern: RegExp): [string, string][] =>
  [...parts].filter(([path]) => pattern.test(path))

const SHEETS = /^xl\/worksheets\/[^/]+\.xml$/
const sharedStrings = (parts: Parts): string[] =>
  (parts.get('xl/sharedStrings.xml') ?? '')
    .split('<si>')
    .slice(1)
    .map((item) => contents(item, 't').join(''))

function lintLists(parts: Parts): LintFault[] {
  return matching(parts, SHEETS).flatMap(([part, xml]) =>
    [...xml.matchAll(/<dataValidation\s[^>]*type="list"[^>]*>.*?<\/dataValidation>/gs)]
      .flatMap((match) => contents(match[0], 'formula1'))
      .filter((formula) => formula.startsWith('"') && formula.length - 2 > 255)
      .map((formula): LintFault => ({
        kind: 'list-literal-too-long',
        part,
        detail: `${formula.length - 2} characters`,
      })),
  )
}

function lintTexts(parts: Parts): LintFault[] {
  const texts = [
    ...sharedStrings(parts).map((text): [string, string] => ['xl/sharedStrings.xml', text]),
    ...matching(parts, SHEETS).flatMap(([part, xml]) =>
      [...contents(xml, 't'), ...contents(xml, 'v')].map((text): [string, string] => [part, text]),
    ),
  ]
  return texts
    .filter(([, text]) => text.length > 32_767)
    .map(([part, text]) => ({ kind: 'cell-text-too-long', part, detail: `${text.length} characters` }))
}

/** The text of a cell as a table header must repeat it. */
function cellText(xml: string, address: string, strings: readonly string[]): string {
  const cell = new RegExp(`<c\\s[^>]*r="${address}"[^>]*?(?:/>|>.*?</c>)`, 's').exec(xml)?.[0] ?? ''
  const value = contents(cell, 'v')[0] ?? ''
  return attribute(cell, 't') === 's' ? (strings[Number(value)] ?? '') : contents(cell, 't').join('') || value
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return `${rest > 0 ? columnName(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`
}

function lintTable(parts: Parts, path: string, table: string): LintFault[] {
  const head = tags(table, 'table')[0] ?? ''
  const faults: LintFault[] = [attribute(head, 'name'), attribute(head, 'displayName')]
    .filter((name) => !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name))
    .map((name) => ({ kind: 'table-name', part: path, detail: name }))
  const file = path.split('/').pop() ?? ''
  const owner = matching(parts, /^xl\/worksheets\/_rels\//).find(([, rels]) => rels.includes(`tables/${file}`))?.[0]
  const sheet = parts.get((owner ?? '').replace('_rels/', '').replace('.rels', '')) ?? ''
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)/.exec(attribute(head, 'ref')) ?? []
  const strings = sharedStrings(parts)
  const headers = tags(table, 'tableColumn').map((tag, index): LintFault | null => {
    const address = `${columnName(columnNumber(letters) + index)}${row}`
    const shown = cellText(sheet, address, strings)
    const name = attribute(tag, 'name')
    return name === shown
      ? null
      : { kind: 'table-header', part: path, detail: `${address}: "${shown}", table "${name}"` }
  })
  return [...faults, ...headers.filter((fault) => fault !== null)]
}

const lintTables = (parts: Parts): LintFault[] =>
  matching(parts, /^xl\/tables\/[^/]+\.xml$/).flatMap(([path, xml]) => lintTable(parts, path, xml))

function lintPrintAreas(parts: Parts): LintFault[] {
  const workbook = parts.get('xl/workbook.xml') ?? ''
  return [...workbook.matchAll(/<definedName\s[^>]*name="_xlnm\.Print_(?:Area|Titles)"[^>]*>([^<]*)</g)]
    .map((match) => unescape(match[1] ?? ''))
    .filter((area) => !/^(?:'(?:[^']|'')+'|[^'!,\s]+)!\$[A-Z\d]+/.test(area) || /[:,!](?!\$|'|[^,!]*!)/.test(area))
    .map((detail) => ({ kind: 'relative-print-area', part: 'xl/workbook.xml', detail }))
}

function lintDrawings(parts: Parts): LintFault[] {
  const seen = new Map<string, string>()
  return matching(parts, /\.vml$/).flatMap(([part, xml]) =>
    [...xml.matchAll(/<v:shape\s[^>]*\bid="([^"]*)"/g)].flatMap((match): LintFault[] => {
      const id = match[1] ?? ''
      const known = seen.get(id)
      seen.set(id, part)
      return known === undefined ? [] : [{ kind: 'duplicate-vml-id', part, detail: `${id}, also in ${known}` }]
    }),
  )
}

const sheetNames = (parts: Parts): string[] =>
  tags(parts.get('xl/workbook.xml') ?? '', 'sheet').map((tag) => attribute(tag, 'name'))

function lintSheetNames(parts: Parts): LintFault[] {
  const names = sheetNames(parts)
  const folded = names.map((name) => name.toLowerCase())
  return names
    .filter(
      (name, index) =>
        name.length < 1 ||
        name.length > 31 ||
        /[[\]:*?/\\]|^'|'$/.test(name) ||
        folded.indexOf(name.toLowerCase()) < index,
    )
    .map((detail) => ({ kind: 'sheet-name', part: 'xl/workbook.xml', detail }))
}

/** Every formula of the workbook with the part it stands in: cells, validations, conditional formats, names, charts. */
function formulas(parts: Parts): [string, string][] {
  const named = contents(parts.get('xl/workbook.xml') ?? '', 'definedName')
  const inSheets = matching(parts, SHEETS).flatMap(([part, xml]) => [
    ...['f', 'formula', 'formula1', 'formula2'].flatMap((name) => contents(xml, name)).map((text) => [part, text]),
    ...tags(xml, 'hyperlink').map((tag) => [part, attribute(tag, 'location')]),
  ])
  const inCharts = matching(parts, /^xl\/charts\/[^/]+\.xml$/).flatMap(([part, xml]) =>
    contents(xml, 'c:f').map((text) => [part, text]),
  )
  return [...named.map((text) => ['xl/workbook.xml', text]), ...inSheets, ...inCharts] as [string, string][]
}

const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""')

function lintReferences(parts: Parts): LintFault[] {
  const known = new Set(sheetNames(parts).map((name) => name.toLowerCase()))
  return formulas(parts).flatMap(([part, formula]) =>
    [...withoutTexts(formula).matchAll(/(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/gu)]
      .map((match) => match[1]?.replaceAll("''", "'") ?? match[2] ?? '')
      .filter((name) => !known.has(name.toLowerCase()))
      .map((name): LintFault => ({ kind: 'missing-sheet', part, detail: `${name} in ${formula}` })),
  )
}

function lintFormulaTexts(parts: Parts): LintFault[] {
  return formulas(parts)
    .filter(([, formula]) => !/^"[^"]*"$/.test(formula))
    .filter(([, formula]) => (formula.match(/"(?:[^"]|"")*"/g) ?? []).some((text) => text.length > 257))
    .map(([part, formula]) => ({ kind: 'formula-text-too-long', part, detail: formula.slice(0, 80) }))
}

const LINTS = [
  lintLists,
  lintTexts,
  lintTables,
  lintPrintAreas,
  lintDrawings,
  lintSheetNames,
  lintReferences,
  lintFormulaTexts,
]

/** What is wrong with an .xlsx file although its XML is valid; empty for a good one. */
export function lintWorkbook(workbook: Uint8Array): readonly LintFault[] {
  const parts = new Map(Object.entries(unzipSync(workbook)).map(([path, bytes]) => [path, strFromU8(bytes)]))
  return LINTS.flatMap((lint) => lint(parts))
}
