/** The house style of every sheet as data (design: look.md); adapters turn it into their technology's fonts and fills. */
export const FONT = '等线'

export const PALETTE = {
  ink: '000000',
  header: '1F4E79',
  headerText: 'FFFFFF',
  band: 'F3F7FB',
  rule: 'BFC9D4',
  entry: 'FFFBE6',
  entryText: '1F3FA6',
  locked: '595959',
  note: '595959',
  link: '1F4E79',
  done: '2E75B6',
  normal: '548235',
  watch: 'BF8F00',
  behind: 'C00000',
  silent: '7F7F7F',
} as const

export type Align = 'left' | 'center' | 'right'
export type EdgeName = 'grid' | 'title' | 'none'

export interface StyleDefinition {
  readonly size: number
  readonly bold?: boolean
  readonly colour: string
  readonly fill?: string
  readonly align: Align
  readonly wrap: boolean
  /** `grid`: hair lines all round; `none`: bare. */
  readonly edges: EdgeName
  readonly locked: boolean
  readonly underline?: boolean
  readonly numberFormat?: string
}

const BODY = 10.5
const base = { size: BODY, colour: PALETTE.ink, align: 'left', wrap: true, edges: 'grid', locked: true } as const
const bare = { ...base, edges: 'none' } as const
const entry = { ...base, colour: PALETTE.entryText, fill: PALETTE.entry, locked: false } as const
const reference = { ...base, colour: PALETTE.locked } as const

/** Every style a layout may name. Figures right, text left, codes and units of measure centred. */
export const STYLES = {
  title: { ...bare, size: 16, bold: true, colour: PALETTE.header, wrap: false },
  meta: { ...bare, size: 9, colour: PALETTE.note, wrap: false },
  verdict: { ...bare, size: 12, bold: true },
  section: { ...bare, size: 12, bold: true, colour: PALETTE.header, wrap: false },
  plain: { ...bare, wrap: true },
  note: { ...bare, size: 9, colour: PALETTE.note },
  header: { ...base, bold: true, colour: PALETTE.headerText, fill: PALETTE.header, align: 'center' },
  text: base,
  textBold: { ...base, bold: true },
  centred: { ...base, align: 'center' },
  code: { ...reference, align: 'center' },
  reference,
  referenceCentred: { ...reference, align: 'center' },
  referenceFigure: { ...reference, align: 'right', wrap: false },
  figure: { ...base, align: 'right', wrap: false },
  figureBold: { ...base, align: 'right', wrap: false, bold: true },
  date: { ...base, align: 'center', wrap: false, numberFormat: 'yyyy-mm-dd' },
  referenceDate: { ...reference, align: 'center', wrap: false, numberFormat: 'yyyy-mm-dd' },
  entryText: entry,
  entryCentred: { ...entry, align: 'center' },
  entryFigure: { ...entry, align: 'right', wrap: false },
  entryDate: { ...entry, align: 'center', wrap: false, numberFormat: 'yyyy-mm-dd' },
  /** Prefilled by a formula, may be overwritten: black on the entry colour. */
  entryComputed: { ...entry, colour: PALETTE.ink, align: 'right', wrap: false },
  light: { ...base, align: 'center', bold: true, wrap: false },
  lightDone: { ...base, align: 'center', bold: true, wrap: false, colour: PALETTE.done },
  lightNormal: { ...base, align: 'center', bold: true, wrap: false, colour: PALETTE.normal },
  lightWatch: { ...base, align: 'center', bold: true, wrap: false, colour: PALETTE.watch },
  lightBehind: { ...base, align: 'center', bold: true, wrap: false, colour: PALETTE.behind },
  lightSilent: { ...base, align: 'center', bold: true, wrap: false, colour: PALETTE.silent },
  link: { ...base, colour: PALETTE.link, underline: true },
  codeLink: { ...base, align: 'center', colour: PALETTE.link, underline: true },
  /** A list without rules: texts run on over blank neighbours, so that no cells need to be merged. */
  listText: { ...bare, wrap: false },
  listLink: { ...bare, wrap: false, colour: PALETTE.link },
  listFigure: { ...bare, wrap: false, align: 'right' },
  hiddenKey: { ...bare, size: 9, wrap: false },
} as const satisfies Record<string, StyleDefinition>

export type StyleName = keyof typeof STYLES

/** What a conditional format lays over a cell. */
export interface EmphasisDefinition {
  readonly colour: string
  readonly fill?: string
  readonly bold?: boolean
}

export const EMPHASES = {
  done: { colour: PALETTE.done, bold: true },
  normal: { colour: PALETTE.normal, bold: true },
  watch: { colour: PALETTE.watch, bold: true },
  behind: { colour: PALETTE.behind, bold: true },
  silent: { colour: PALETTE.silent, bold: true },
  missing: { colour: PALETTE.behind, fill: 'FCE8E6' },
  wrongType: { colour: PALETTE.headerText, fill: PALETTE.behind, bold: true },
} as const satisfies Record<string, EmphasisDefinition>

export type EmphasisName = keyof typeof EMPHASES
