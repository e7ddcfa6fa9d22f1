import type { Result } from '../domain/lib'
import { fail, succeed } from '../domain/lib'
import type { Plan } from '../domain/model'
import { indicatorCode, taskCode, unitCode } from '../domain/model'
import type { CodeMapping } from '../domain/plan'
import type { MappingColumn, Named, Part } from './mappingTable'
import { KINDS, PARTS, codeIn } from './mappingTable'

/** Why a mapping cannot be applied; `row` is the line of the table below its header, 0 where a whole plan or table is meant. */
export interface MappingProblem {
  readonly kind: 'missing-column' | 'unknown-kind' | 'unknown-code' | 'bad-answer' | 'adopted-twice' | 'not-listed'
  readonly row: number
  readonly value: string
}

type Codes = Readonly<Record<Part, ReadonlySet<string>>>

const codesOf = ({ units, tasks, indicators }: Plan): Codes => {
  const codes = (things: readonly Named[]) => new Set(things.map(({ code }) => code))
  return { units: codes(units), tasks: codes(tasks), indicators: codes(indicators) }
}

/** Pairs and problems of a table that is being read. */
class MappingReader {
  readonly problems: MappingProblem[] = []
  readonly pairs: Readonly<Record<Part, Map<string, string>>> = {
    units: new Map(),
    tasks: new Map(),
    indicators: new Map(),
  }
  private readonly listed = new Set<string>()
  private readonly adopted = new Set<string>()

  constructor(
    private readonly before: Codes,
    private readonly after: Codes,
  ) {}

  read(row: Readonly<Record<string, string>>, at: number): void {
    const note = (kind: MappingProblem['kind'], value: string) => this.problems.push({ kind, row: at, value })
    const part = PARTS.find((one) => KINDS[one] === row.类别?.trim())
    if (!part) return void note('unknown-kind', row.类别 ?? '')
    const pair = [codeIn(row.原编码 ?? ''), codeIn(row.新编码 ?? '')] as const
    this.list(part, pair).forEach((code) => note('unknown-code', code))
    const answer = row.采用?.trim() ?? ''
    if (!['是', '否', ''].includes(answer)) note('bad-answer', answer)
    if (answer === '是' && !pair.includes('')) this.adopt(part, pair, at)
  }

  /** Notes that both codes are listed; gives those that neither plan knows. */
  private list(part: Part, [old, fresh]: readonly [string, string]): readonly string[] {
    this.listed.add(`${part} before ${old}`).add(`${part} after ${fresh}`)
    const unknown = (code: string, known: Codes) => code !== '' && !known[part].has(code)
    return [...(unknown(old, this.before) ? [old] : []), ...(unknown(fresh, this.after) ? [fresh] : [])]
  }

  /** What the table must name and does not: the plans are not the ones that it was made of. */
  finish(): void {
    for (const [side, codes] of [
      ['before', this.before],
      ['after', this.after],
    ] as const) {
      for (const part of PARTS)
        for (const code of codes[part])
          if (!this.listed.has(`${part} ${side} ${code}`))
            this.problems.push({ kind: 'not-listed', row: 0, value: `${KINDS[part]} ${code}` })
    }
  }

  private adopt(part: Part, [old, fresh]: readonly [string, string], at: number): void {
    for (const [key, code] of [
      [`${part} before ${old}`, old],
      [`${part} after ${fresh}`, fresh],
    ] as const) {
      if (this.adopted.has(key)) this.problems.push({ kind: 'adopted-twice', row: at, value: code })
      this.adopted.add(key)
    }
    this.pairs[part].set(fresh, old)
  }
}

/**
 * The mapping as a person gave it back: what is adopted goes on under its old code, by hand-made pairs too; everything else
 * is gone or new. Fails where the table does not fit the two plans, so that nothing is applied that nobody has seen.
 */
export function readMapping(
  rows: readonly Readonly<Record<string, string>>[],
  current: Plan,
  revised: Plan,
): Result<CodeMapping, readonly MappingProblem[]> {
  const needed: readonly MappingColumn[] = ['类别', '原编码', '新编码', '采用']
  const lacking = needed.filter((column) => rows.every((row) => row[column] === undefined))
  if (lacking.length > 0) return fail(lacking.map((value) => ({ kind: 'missing-column', row: 0, value })))
  const reader = new MappingReader(codesOf(current), codesOf(revised))
  rows.forEach((row, at) => reader.read(row, at + 1))
  reader.finish()
  if (reader.problems.length > 0) return fail(reader.problems)
  const turned = <Code>(pairs: ReadonlyMap<string, string>, brand: (code: string) => Code): ReadonlyMap<Code, Code> =>
    new Map([...pairs].map(([fresh, old]) => [brand(fresh), brand(old)]))
  return succeed({
    units: turned(reader.pairs.units, unitCode),
    tasks: turned(reader.pairs.tasks, taskCode),
    indicators: turned(reader.pairs.indicators, indicatorCode),
  })
}
