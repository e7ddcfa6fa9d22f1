import { describeTarget } from '../../../domain/plan'
import type { ImportedPlan } from '../../../usecases/importPlan'
import { EXIT, type ExitCode } from '../exitCodes'
import { unitsFrom } from '../inputs'
import { loadPlan, planLines } from '../loadPlan'
import { languageOf, say, sayJson, type CommonOptions } from '../options'
import { columnsText } from '../print/columns'

function overview({ plan, index }: ImportedPlan) {
  const parents = new Set(plan.tasks.map(({ parent }) => parent))
  return {
    title: plan.title,
    documentNumber: plan.documentNumber,
    issuedOn: plan.issuedOn,
    campaigns: plan.campaigns.map(({ code, name, officeUnit }) => ({
      code,
      name,
      office: index.units.get(officeUnit)?.name ?? officeUnit,
      tasks: plan.tasks.filter(({ campaign }) => campaign === code).length,
      lowestTasks: plan.tasks.filter((task) => task.campaign === code && !parents.has(task.code)).length,
      indicators: plan.indicators.filter(({ campaign }) => campaign === code).length,
    })),
    units: plan.units.filter(({ kind }) => kind !== 'group').length,
    reportingUnits: index.reportingUnits().length,
    indicators: plan.indicators.length,
    mentions: plan.mentions.length,
    relations: plan.relations.length,
    rhythms: plan.rhythms.length,
    ledgers: plan.ledgers.length,
    contradictions: plan.indicators.filter(({ review }) => review === 'contradiction').length,
  }
}

function unitView({ index }: ImportedPlan, name: string) {
  return unitsFrom(name, index).map((code) => ({
    unit: index.units.get(code)?.name ?? code,
    indicators: index.indicatorsOf(code).map((one) => ({
      code: one.code,
      name: one.name,
      unitOfMeasure: one.unitOfMeasure,
      target: describeTarget(one),
    })),
    tasks: index.tasksOf(code).map(({ task, role }) => ({ code: task.code, title: task.title, role })),
  }))
}

/** `plantally plan show`: what the plan holds, or what one unit has to do with it. */
export function planShow(options: CommonOptions & { readonly unit?: string }): ExitCode {
  const imported = loadPlan(options.plan)
  if (options.unit !== undefined) {
    const views = unitView(imported, options.unit)
    if (options.json) sayJson(views)
    else {
      for (const { unit, indicators, tasks } of views) {
        say(`${unit}：指标 ${indicators.length}，任务 ${tasks.length}`)
        say(
          columnsText(
            ['编码', '指标', '单位', '目标'],
            indicators.map((one) => [one.code, one.name, one.unitOfMeasure, one.target]),
          ),
        )
        say(
          columnsText(
            ['编码', '任务', '职责'],
            tasks.map((one) => [one.code, one.title, one.role]),
          ),
        )
      }
    }
    return EXIT.fine
  }
  const view = overview(imported)
  if (options.json) sayJson(view)
  else {
    say(`${view.title}（${view.documentNumber}，${view.issuedOn}）`)
    say(
      columnsText(
        ['仗', '名称', '专班办公室', '任务', '最低级任务', '指标'],
        view.campaigns.map((one) => [
          one.code,
          one.name,
          one.office,
          `${one.tasks}`,
          `${one.lowestTasks}`,
          `${one.indicators}`,
        ]),
      ),
    )
    say(
      `填报单位 ${view.reportingUnits}，指标 ${view.indicators}，出处 ${view.mentions}，关系 ${view.relations}，` +
        `报送制度 ${view.rhythms}，台账 ${view.ledgers}，方案自身矛盾 ${view.contradictions}`,
    )
  }
  return EXIT.fine
}

/** `plantally plan check`: does the plan hold together? Blocks on errors; contradictions of the plan itself are notices. */
export function planCheck(options: CommonOptions & { readonly text?: string }): ExitCode {
  const lines = planLines(options.text)
  const { remarks, fit } = loadPlan(options.plan, lines ?? undefined)
  const language = languageOf(options)
  if (options.json) sayJson(remarks.map((remark) => ({ ...remark, text: remark.text[language] })))
  else {
    for (const { severity, where, text } of remarks)
      say(`${severity === 'error' ? '✗' : '·'} ${where} ${text[language]}`)
    const errors = remarks.filter(({ severity }) => severity === 'error').length
    say(`错误 ${errors}，提示 ${remarks.length - errors}；${lines ? '已对照原文' : '未找到原文，出处未核对'}`)
  }
  return fit ? EXIT.fine : EXIT.blocked
}
