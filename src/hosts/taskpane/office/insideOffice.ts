/** Ways in which Office tells a page that it is an add-in; older desktops put functions into `external`. */
interface MarkedWindow {
  readonly name: string
  readonly location: Pick<Location, 'search'>
  readonly external?: object
  readonly agaveHost?: unknown
  readonly sessionStorage?: Pick<Storage, 'getItem'>
}

function namedByHost(name: string): boolean {
  try {
    const parsed: unknown = JSON.parse(name)
    return typeof parsed === 'object' && parsed !== null && 'hostInfo' in parsed
  } catch {
    return false
  }
}

function remembered(page: MarkedWindow): boolean {
  try {
    return Boolean(page.sessionStorage?.getItem('hostInfoValue'))
  } catch {
    // The page may not look into its storage: third-party frames in a strict browser.
    return false
  }
}

/**
 * Whether Office opened this page. The marks are those that office.js itself goes by, so that a page in a plain browser
 * asks Microsoft's servers for nothing.
 */
export const insideOffice = (page: MarkedWindow): boolean =>
  page.location.search.includes('_host_Info=') ||
  namedByHost(page.name) ||
  'GetHostInfo' in (page.external ?? {}) ||
  'GetContext' in (page.external ?? {}) ||
  page.agaveHost !== undefined ||
  remembered(page)
