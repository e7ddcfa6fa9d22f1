import type { Area, Sheet, WorkbookDocument } from '../../simulator'

const REFERENCE = /^#?(?:'((?:[^']|'')+)'|([^!']+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/i

const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right

interface Target {
  readonly sheet: string
  readonly address: string
}

function parsed(reference: unknown): Target | null {
  const [, quoted, bare, address] = typeof reference === 'string' ? (REFERENCE.exec(reference) ?? []) : []
  const sheet = quoted?.replaceAll("''", "'") ?? bare
  return sheet === undefined || address === undefined ? null : { sheet, address: address.replaceAll('$', '') }
}

/** Where a cell's link leads inside the workbook; null where there is none or it leads elsewhere. */
export function linkTarget(document: WorkbookDocument, sheet: Sheet, area: Area): Target | null {
  const link = sheet.hyperlinks.find((entry) => contains(entry.area, area))?.link ?? {}
  const target = parsed(link['documentReference'] ?? link['address'])
  return target && document.findSheet(target.sheet)?.visibility === 'Visible' ? target : null
}
