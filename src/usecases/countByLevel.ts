import type { Finding, Level } from '../domain/model'
import { LEVELS } from '../domain/model'

/** How many findings there are of each level. */
export function countByLevel(findings: readonly Finding[]): Readonly<Record<Level, number>> {
  const count = (wanted: Level): number => findings.filter(({ level }) => level === wanted).length
  const [mandatory, query, notice] = LEVELS.map(count)
  return { 强制性: mandatory ?? 0, 核实性: query ?? 0, 提示: notice ?? 0 }
}
