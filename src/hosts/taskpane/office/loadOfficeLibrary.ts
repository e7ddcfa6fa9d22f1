/** Adds office.js to the page and waits for it; false when it does not come in time or cannot be had. */
export function loadOfficeLibrary(page: Document, address: string, patience: number): Promise<boolean> {
  return new Promise((resolve) => {
    const script = page.createElement('script')
    const timer = setTimeout(() => resolve(false), patience)
    const settle = (loaded: boolean) => {
      clearTimeout(timer)
      resolve(loaded)
    }
    script.addEventListener('load', () => settle(true))
    script.addEventListener('error', () => settle(false))
    script.src = address
    page.head.append(script)
  })
}

/** The address of office.js that the build wrote into the page. */
export const officeLibraryOf = (page: Document): string =>
  page.querySelector<HTMLMetaElement>('meta[name="office-library"]')?.content ?? ''
