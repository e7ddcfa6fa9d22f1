import JSZip from 'jszip'

const PART = 'docProps/custom.xml'
const NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PROPERTY_SET = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const property = ([name, value]: readonly [string, unknown], position: number): string =>
  `<property fmtid="${PROPERTY_SET}" pid="${position + 2}" name="${escaped(name)}"><vt:lpwstr>${escaped(String(value))}</vt:lpwstr></property>`

/** Adds the custom document properties, which the library that writes the file does not know. */
export async function withCustomProperties(
  workbook: Uint8Array,
  properties: ReadonlyMap<string, unknown>,
): Promise<Uint8Array> {
  if (properties.size === 0) return workbook
  const file = await JSZip.loadAsync(workbook)
  const changed = async (path: string, change: (text: string) => string): Promise<void> => {
    file.file(path, change((await file.file(path)?.async('string')) ?? ''))
  }
  file.file(
    PART,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="${NAMESPACE}/custom-properties" xmlns:vt="${NAMESPACE}/docPropsVTypes">${[...properties].map(property).join('')}</Properties>`,
  )
  await changed('[Content_Types].xml', (text) =>
    text.replace(
      '</Types>',
      `<Override PartName="/${PART}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>`,
    ),
  )
  await changed('_rels/.rels', (text) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="rIdCustom" Type="${NAMESPACE}/relationships/custom-properties" Target="${PART}"/></Relationships>`,
    ),
  )
  return file.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
