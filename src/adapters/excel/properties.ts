/** What Excel keeps of a custom property outside the browser; longer texts are cut without a word. */
const LONGEST_VALUE = 255
/** Further parts of a long text: `plantally.units~2`. */
const PART_MARK = '~'
const PART_NAME = /^(.+)~(\d+)$/

/** A property as Excel can keep it: a long text in parts, cut after a semicolon so that no code is torn. */
export function propertyParts(name: string, value: string): (readonly [string, string])[] {
  const parts: string[] = []
  let rest = value
  while (rest.length > LONGEST_VALUE) {
    const cut = rest.lastIndexOf(';', LONGEST_VALUE - 1) + 1 || LONGEST_VALUE
    parts.push(rest.slice(0, cut))
    rest = rest.slice(cut)
  }
  return [...parts, rest].map((part, index) => [index === 0 ? name : `${name}${PART_MARK}${index + 1}`, part] as const)
}

/** The properties with their parts put together again, in the order of the parts. */
export function joinedProperties(kept: Readonly<Record<string, string>>): Record<string, string> {
  const joined: Record<string, string> = {}
  for (const [name, value] of Object.entries(kept)) if (!isPart(name, kept)) joined[name] = value
  for (const name of Object.keys(joined)) {
    for (let part = 2; ; part++) {
      const more = kept[`${name}${PART_MARK}${part}`]
      if (more === undefined) break
      joined[name] = `${joined[name] ?? ''}${more}`
    }
  }
  return joined
}

/** Parts that an earlier, longer text left behind. */
export function staleParts(written: readonly (readonly [string, string])[], present: readonly string[]): string[] {
  const names = new Set(written.map(([name]) => name))
  return present.filter((name) => {
    const whole = PART_NAME.exec(name)?.[1]
    return whole !== undefined && names.has(whole) && !names.has(name)
  })
}

function isPart(name: string, kept: Readonly<Record<string, string>>): boolean {
  const whole = PART_NAME.exec(name)?.[1]
  return whole !== undefined && kept[whole] !== undefined
}
