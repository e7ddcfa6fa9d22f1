import type { TemplateColumn } from '../template'

/** Texts of these signs alone are their own key: most labels and units are, and every file asks for hundreds. */
const OWN_KEY = /^[\u4e00-\u9fffa-z0-9、。《》“”()%,.;:/+-]*$/

/** What stays the same however a label is typed: blanks, line breaks and the width of brackets do not count. */
export const labelKey = (text: string): string =>
  OWN_KEY.test(text)
    ? text
    : text
        .normalize('NFKC')
        .replace(/[\s\u200b-\u200d\ufeff]+/g, '')
        .toLowerCase()

const withoutBrackets = (key: string): string => key.replace(/\([^)]*\)/g, '')

/** Column keys by label. A label with a bracket is also known without it, but never with another bracket: that may be another unit. */
export function columnsByLabel(columns: readonly TemplateColumn[]): ReadonlyMap<string, string> {
  const exact = columns.map(({ key, label }) => [labelKey(label), key] as const)
  const bare = exact.map(([label, key]) => [withoutBrackets(label), key] as const)
  return new Map([...bare, ...exact])
}
