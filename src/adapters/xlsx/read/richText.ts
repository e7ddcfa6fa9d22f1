import { cellText } from './xmlText'
import type { XmlScanner } from './xmlScanner'

/** Text of the current `<si>` or `<is>`: its runs put together, phonetic guides left out. Ends past its closing tag. */
export function readRichText(scanner: XmlScanner): string {
  if (scanner.isEmpty) return ''
  const container = scanner.name
  let text = ''
  while (scanner.next()) {
    if (!scanner.isOpening) {
      if (scanner.name === container) return text
    } else if (scanner.name === 't') text += cellText(scanner.rawText())
    else if (scanner.name === 'rPh') scanner.skip()
    else if (scanner.name === container) scanner.damaged(`<${container}> inside <${container}>`)
  }
  return scanner.damaged(`<${container}> is not closed`)
}
