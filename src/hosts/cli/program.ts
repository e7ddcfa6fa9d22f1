import { Command } from 'commander'
import { check, type CheckOptions } from './commands/check'
import { demo, type DemoOptions } from './commands/demo'
import { planCheck, planShow } from './commands/plan'
import { planImport, type PlanImportOptions } from './commands/planImport'
import { read } from './commands/read'
import { rollup, type RollUpOptions } from './commands/rollup'
import { templates, type TemplateOptions } from './commands/templates'
import { declarePlanRevision } from './declarePlanRevision'
import { examples } from './examples'
import type { ExitCode } from './exitCodes'
import type { CommonOptions } from './options'

const withCommon = (command: Command): Command =>
  command
    .option('--plan <dir>', '方案目录或名称，默认 yuanjiang-2023 / plan folder or name')
    .option('--lang <zh|en>', '语言 / language', 'zh')
    .option('--json', '输出 JSON / print JSON')

function declarePlan(program: Command, finish: (code: ExitCode) => void): void {
  const plan = program.command('plan').description('方案表 / the plan tables')
  withCommon(plan.command('show'))
    .description('方案概况，或一个单位的指标和任务 / what the plan holds')
    .option('--unit <name>', '单位名称或编码 / unit')
    .addHelpText('after', examples(['plantally plan show', 'plantally plan show --unit 市发改局']))
    .action((options: CommonOptions & { unit?: string }) => finish(planShow(options)))
  withCommon(plan.command('check'))
    .description('核对方案表：引用、编码、单位、合计、出处 / does the plan hold together')
    .option('--text <file>', '方案原文，用于核对出处 / the plan’s text')
    .addHelpText('after', examples(['plantally plan check', 'plantally plan check --text plan.txt --lang en']))
    .action((options: CommonOptions & { text?: string }) => finish(planCheck(options)))
  declarePlanImport(plan, finish)
  declarePlanRevision(plan, finish)
}

function declarePlanImport(plan: Command, finish: (code: ExitCode) => void): void {
  plan
    .command('import <file>')
    .description(
      '把方案原文读成方案表，存疑的列入待确认清单 / read a plan’s text into tables, what is doubtful into a list',
    )
    .option('--known <dir>', '已知单位所在的方案目录或名称 / plan folder whose units, aliases and groups are known')
    .option('--out <dir>', '写出 12 张 CSV 表和待确认清单.csv / write the twelve tables and the list to confirm')
    .option('--year <yyyy>', '原文没有写年份时用的年份，默认今年 / year of a text that names none')
    .option('--force', '覆盖已有的方案表 / write over tables that are there')
    .option('--lang <zh|en>', '语言 / language', 'zh')
    .option('--json', '输出读出的内容 / print what was read as JSON')
    .addHelpText(
      'after',
      '\n文件 / File: .txt, .docx, - （粘贴到标准输入 / pasted to standard input）, CSV 目录 / folder of CSV tables\n' +
        examples([
          'plantally plan import 方案.docx --known yuanjiang-2023 --out 方案2024',
          'plantally plan import plan.txt --json --lang en',
          'pbpaste | plantally plan import - --out 方案2024',
        ]),
    )
    .action((file: string, options: PlanImportOptions) => finish(planImport(file, options)))
}

function declareTemplates(program: Command, finish: (code: ExitCode) => void): void {
  withCommon(program.command('templates'))
    .description('建立填报模板 / issue templates')
    .requiredOption('--period <key>', '报告期，如 2023-M06、2023-Q2、2023-04-D2 / period')
    .option('--out <dir>', '输出目录 / output folder', 'out/templates')
    .option('--units <names>', '只发这些单位，用顿号或逗号隔开 / only these units')
    .option('--one-workbook', '所有单位放进一个工作簿 / one workbook for all')
    .option('--previous <archive.json>', '上期存档，用于预填上期累计 / last period’s archive')
    .option('--due <date>', '报送截止日，默认期末后5天 / due date')
    .addHelpText(
      'after',
      examples([
        'plantally templates --period 2023-M06 --out 模板',
        'plantally templates --period 2023-M06 --units 市发改局、市商务局 --previous 存档_2023-M05.json',
      ]),
    )
    .action(async (options: TemplateOptions) => finish(await templates(options)))
}

function declareReturns(program: Command, finish: (code: ExitCode) => void): void {
  withCommon(program.command('check <dir|file>'))
    .description('审核回收的文件 / check returned files')
    .requiredOption('--period <key>', '报告期 / period')
    .addHelpText(
      'after',
      examples(['plantally check 回收 --period 2023-M06', 'plantally check a.xlsx --period 2023-M06 --json']),
    )
    .action(async (given: string, options: CheckOptions) => finish(await check(given, options)))
  withCommon(program.command('rollup <dir>'))
    .description('汇总成全市表 / roll up into the city summary')
    .requiredOption('--period <key>', '报告期 / period')
    .option('--out <dir>', '输出目录 / output folder', 'out/summary')
    .option('--due <date>', '报送截止日 / due date')
    .option('--date <date>', '制表日期，默认今天；固定后同样的输入得到同样的文件 / prepared on')
    .addHelpText('after', examples(['plantally rollup 回收 --period 2023-M06 --out 汇总 --date 2023-07-06']))
    .action(async (given: string, options: RollUpOptions) => finish(await rollup(given, options)))
  withCommon(program.command('read <file>'))
    .description('读出工作簿的内容 / what stands in a workbook')
    .addHelpText('after', examples(['plantally read a.xlsx', 'plantally read a.xlsx --json']))
    .action((file: string, options: CommonOptions) => finish(read(file, options)))
}

/** The command line as declared: every command calls `finish` with its exit code. */
export function makeProgram(finish: (code: ExitCode) => void): Command {
  const program = new Command('plantally')
    .description('PlanTally 指标汇：方案 → 模板 → 填报 → 审核 → 汇总 / from a yearly plan to the city summary')
    .showHelpAfterError('（加 --help 看用法 / add --help for usage）')
    .addHelpText(
      'after',
      '\n退出码 / Exit codes: 0 正常 fine, 1 有强制性问题 blocking findings, 2 用法不对 wrong use, 3 读不出 unreadable input\n',
    )
  declarePlan(program, finish)
  declareTemplates(program, finish)
  declareReturns(program, finish)
  withCommon(program.command('demo'))
    .description('演示全过程：示例数据为虚构 / the whole cycle on invented figures')
    .option('--out <dir>', '输出目录 / output folder', 'out/demo')
    .option('--seed <number>', '随机种子 / seed', '20230630')
    .addHelpText('after', examples(['plantally demo', 'npm run demo -- --out 演示']))
    .action(async (options: DemoOptions) => finish(await demo(options)))
  return program
}
