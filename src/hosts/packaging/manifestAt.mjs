const DEVELOPMENT = 'https://localhost:3000/'

/** The folder's address as the manifest wants it: https, with a closing slash. Throws a sentence on anything else. */
export function folderAddress(given) {
  const address = URL.canParse(given) ? new URL(given) : null
  if (address?.protocol !== 'https:' || address.search !== '' || address.hash !== '') {
    throw new Error(`--env url=… takes the https address of the folder that taskpane.html will lie in, not ${given}`)
  }
  return address.href.endsWith('/') ? address.href : `${address.href}/`
}

/** manifest.xml with the addresses of the folder that it will be served from. */
export const manifestAt = (manifest, url) => manifest.replaceAll(DEVELOPMENT, folderAddress(url))
