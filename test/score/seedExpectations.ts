import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { planTablesFromCsv } from '../../src/adapters/csv'
import type { Indicator, Plan } from '../../src/domain/model'
import { decimalText } from '../../src/domain/lib'
import type { KnownUnits } from '../../src/domain/plan'
import { buildPlan } from '../../src/domain/plan'
import type { Expectations, ExpectedTarget } from './expected'
import { plainSpelling } from './spelling'

/** Words that print a comparator; a mention without any of them prints the figure bare. */
const COMPARATOR_WORDS =
  /以上|以下|以内|左右|不低于|不少于|不高于|不超过|不得|低于|高于|超过|超|突破|达|至少|控制|约|余|-|~|稳定/

/** The plan in a folder of CSV tables. Throws where the tables make none. */
export function planIn(folder: string): Plan {
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'))
  const built = buildPlan(
    planTablesFromCsv(Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]))),
  )
  if (!built.ok) throw new Error(`No plan in ${folder}: ${JSON.stringify(built.problem.slice(0, 3))}`)
  return built.value
}

export const unitsKnownTo = ({ units, aliases }: Plan): KnownUnits => ({ units, aliases })

const text = (value: Parameters<typeof decimalText>[0] | null): string | null =>
  value === null ? null : decimalText(value)

/** An indicator is expected once at each line that mentions it; a line that mentions it twice may be answered twice. */
function targetsOf(indicator: Indicator, plan: Plan): readonly ExpectedTarget[] {
  const mentions = plan.mentions.filter((mention) => mention.indicator === indicator.code)
  const ownLine = plan.tasks.find(({ code }) => code === indicator.task)?.line
  const lines = [...new Set(mentions.map(({ line }) => line))]
  return lines.map((line, at) => {
    const here = mentions.filter((mention) => mention.line === line)
    const printed = plainSpelling(here.map((mention) => mention.text).join('/'))
    const unit = indicator.unitOfMeasure
    return {
      key: `${indicator.code}@${line}`,
      annex: here[0]?.annex ?? '',
      line,
      task: line === ownLine ? indicator.task : undefined,
      indicator: indicator.name,
      kind: indicator.kind,
      comparator: indicator.target.comparator,
      printedBare: (at > 0 || lines.length > 1) && !COMPARATOR_WORDS.test(printed),
      value: text(indicator.target.value),
      valueHigh: text(indicator.target.valueHigh),
      unitOfMeasure: unit,
      unitNotPrinted: !['%', '‰'].includes(unit) && !printed.includes(plainSpelling(unit)),
      firmness: indicator.target.firmness,
      baseline: text(indicator.baseline),
      deadline: indicator.deadline,
      times: here.length,
      words: here[0]?.text ?? '',
    }
  })
}

/** What the text of a plan should give, by the tables that people made from it. */
export function seedExpectations(plan: Plan): Expectations {
  const nameOf = new Map(plan.units.map(({ code, name }) => [code, name]))
  const targets = plan.indicators.flatMap((indicator) => targetsOf(indicator, plan))
  return {
    tasks: plan.tasks.map(({ code, annex, line, number, parent, title }) => ({
      key: code,
      annex,
      line,
      number,
      parent,
      words: title,
    })),
    duties: plan.taskUnits.map(({ task, unit, role, basis }) => ({
      task,
      unit,
      role,
      basis,
      words: nameOf.get(unit) ?? unit,
    })),
    targets: [...targets].sort((one, other) => one.line - other.line),
  }
}
