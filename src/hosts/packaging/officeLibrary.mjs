import path from 'node:path'

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'

/** What office.js needs in Excel: its part for every platform and the texts of our two languages. Its telemetry stays out. */
const LOCAL_FILES = [
  'office.js',
  'excel-{android,ios,mac,web,win32,winrt}-16.0{0,1}.js',
  '{zh-cn,en-us}/office_strings.js',
]

/**
 * Where the pane gets office.js from: Microsoft's servers (`cdn`, the default), the pane's own folder (`local`, for intranets
 * without internet; the files are copied from the npm package, unmodified), or another https address that ends in office.js.
 */
export function officeLibrary(root, wanted = 'cdn') {
  const from = path.join(root, 'node_modules/@microsoft/office-js/dist')
  if (wanted === 'local') {
    const copies = LOCAL_FILES.map((file) => ({ context: from, from: file, to: 'office' }))
    return { address: 'office/office.js', origin: null, copies: copies.map(intoFolder) }
  }
  const address = wanted === 'cdn' ? CDN : wanted
  if (!/^https:\/\/[^?#]+\/office\.js$/.test(address)) {
    throw new Error(`--env office=… takes cdn, local or an https address that ends in /office.js, not ${wanted}`)
  }
  return { address, origin: new URL(address).origin, copies: [] }
}

/** Keeps the folder of a nested file: office.js looks for `zh-cn/office_strings.js` beside itself. */
const intoFolder = (copy) => ({ ...copy, to: 'office/[path][name][ext]', info: { minimized: true } })
