/** A code is what stands before its number, and the number: `U` and 12, `I1` and 7, `3.1.` and 4. */
export interface CodeShape {
  readonly split: (code: string) => readonly [prefix: string, number: number]
  readonly join: (prefix: string, number: number) => string
}

const FIGURES = 3

/** `U012`, `I1007`: three figures at the end. */
export const FIGURED: CodeShape = {
  split: (code) => [code.slice(0, -FIGURES), Number(code.slice(-FIGURES))],
  join: (prefix, number) => `${prefix}${String(number).padStart(FIGURES, '0')}`,
}

/** `3.1.4`: a step for each level. */
export const PATHS: CodeShape = {
  split: (code) => [code.slice(0, code.lastIndexOf('.') + 1), Number(code.slice(code.lastIndexOf('.') + 1))],
  join: (prefix, number) => `${prefix}${number}`,
}

/** Gives numbers above all that were ever used with a prefix. */
export class FreshCodes {
  private readonly last = new Map<string, number>()
  private readonly used = new Set<string>()

  constructor(
    private readonly shape: CodeShape,
    used: Iterable<string>,
  ) {
    for (const code of used) this.note(code)
  }

  /** The code itself where it was never used, else the next one of its prefix; it counts as used from now on. */
  settle(code: string): string {
    const [prefix] = this.shape.split(code)
    const free = this.used.has(code) ? this.shape.join(prefix, (this.last.get(prefix) ?? 0) + 1) : code
    this.note(free)
    return free
  }

  private note(code: string): void {
    const [prefix, number] = this.shape.split(code)
    this.used.add(code)
    if (Number.isSafeInteger(number)) this.last.set(prefix, Math.max(this.last.get(prefix) ?? 0, number))
  }
}
