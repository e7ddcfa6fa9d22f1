import { SaxesParser } from 'saxes'
import { Refusal } from './container'

/** What happens along an XML part: names without their prefix, attributes likewise. */
export interface Visitor {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text?(characters: string): void
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Walks through an XML part. Entities beyond XML's own five are refused, so nothing can expand. */
export function walk(xml: string, visitor: Visitor): void {
  if (xml === '') return
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw new Refusal('damaged', error.message)
  })
  parser.on('opentag', ({ name, attributes }) =>
    visitor.open(
      localName(name),
      Object.fromEntries(Object.entries(attributes).map(([key, value]) => [localName(key), value])),
    ),
  )
  parser.on('closetag', ({ name }) => visitor.close(localName(name)))
  parser.on('text', (characters) => visitor.text?.(characters))
  parser.write(xml).close()
}
