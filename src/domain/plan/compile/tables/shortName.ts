import words from '../dictionary/tableWords.json'

const LONGEST = 8
const longestFirst = (list: readonly string[]): readonly string[] =>
  [...list].sort((one, other) => other.length - one.length)
const SUFFIXES = longestFirst(words.campaignSuffixes)
const PREFIXES = longestFirst(words.campaignPrefixes)

/** What a campaign is called on narrow sheets: its name without 「打好…」 before and 「…工作方案」 behind it, at most eight characters. */
export function shortName(name: string): string {
  let short = name.replace(/[《》“”"「」\s]/g, '')
  for (const suffix of SUFFIXES)
    if (short.endsWith(suffix) && short.length > suffix.length + 1) short = short.slice(0, -suffix.length)
  const prefix = PREFIXES.find((one) => short.startsWith(one) && short.length > one.length + 1)
  if (prefix !== undefined) short = short.slice(prefix.length)
  return short.slice(0, LONGEST) || name.slice(0, LONGEST)
}
