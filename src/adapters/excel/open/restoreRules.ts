import type { Result } from '../../../domain/lib'
import { fail, succeed } from '../../../domain/lib'
import type { CellRange, InputRule, SheetLayout } from '../../../domain/model'
import type { HostProblem } from '../../../usecases/ports'
import type { ExcelClient } from '../excelClient'
import { knock, opened, type ProtectedSheet } from '../protection'
import { rangeAddress, rangeOn } from '../ranges'
import { ask, send, withMissingSheet } from '../requests'
import { writeInputRule } from '../write/inputRules'
import { isRuleKept, RULE_PARTS } from './keptRule'

interface LostRule {
  readonly rule: InputRule
  readonly range: CellRange
}

interface DamagedSheet extends ProtectedSheet {
  readonly lost: readonly LostRule[]
}

function queueSheet(context: Excel.RequestContext, layout: SheetLayout) {
  const sheet = context.workbook.worksheets.getItem(layout.name)
  sheet.load('name')
  sheet.protection.load('protected,options')
  const rules = layout.inputRules.flatMap((rule) =>
    rule.ranges.map((range) => {
      const cells = rangeOn(sheet, range)
      cells.load(RULE_PARTS)
      return { rule, range, cells }
    }),
  )
  return { sheet, rules }
}

/** One sync: where a rule is another, or differs within its range, pasting or somebody's own rule was at work. */
function readDamage(sheets: readonly SheetLayout[]) {
  return async (context: Excel.RequestContext): Promise<DamagedSheet[]> => {
    const queued = sheets.map((layout) => queueSheet(context, layout))
    await context.sync()
    return queued.map(({ sheet, rules }) => ({
      name: sheet.name,
      protection: sheet.protection.protected ? sheet.protection.options : null,
      lost: rules.filter(({ rule, cells }) => !isRuleKept(cells.dataValidation, rule)),
    }))
  }
}

function writeRules(sheets: readonly DamagedSheet[]) {
  return async (context: Excel.RequestContext): Promise<void> => {
    knock(context, sheets)
    for (const sheet of sheets) {
      opened(context, sheet, (worksheet) => {
        for (const { rule, range } of sheet.lost) {
          rangeOn(worksheet, range).dataValidation.clear()
          writeInputRule(rangeOn(worksheet, range), rule)
        }
      })
    }
    await context.sync()
  }
}

/** Puts back input rules that pasting destroyed; touches no value. Gives the ranges mended. */
export async function restoreRules(
  excel: ExcelClient,
  layouts: readonly SheetLayout[],
): Promise<Result<readonly string[], HostProblem>> {
  const names = layouts.map(({ name }) => name)
  const read = await ask(excel, readDamage(layouts))
  if (!read.ok) return fail(await withMissingSheet(excel, read.problem, names))
  const damaged = read.value.filter(({ lost }) => lost.length > 0)
  if (damaged.length > 0) {
    const sent = await send(excel, writeRules(damaged), damaged.length === 1 ? damaged[0]?.name : undefined)
    if (!sent.ok) return fail(await withMissingSheet(excel, sent.problem, names))
  }
  return succeed(damaged.flatMap(({ name, lost }) => lost.map(({ range }) => `${name}!${rangeAddress(range)}`)))
}
