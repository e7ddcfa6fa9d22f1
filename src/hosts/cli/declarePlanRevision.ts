import type { Command } from 'commander'
import { planDiff, type PlanDiffOptions } from './commands/planDiff'
import { planMigrate, type PlanMigrateOptions } from './commands/planMigrate'
import { examples } from './examples'
import type { ExitCode } from './exitCodes'

/** `plan diff` and `plan migrate`: the mapping is shown first and applied second. */
export function declarePlanRevision(plan: Command, finish: (code: ExitCode) => void): void {
  plan
    .command('diff <current> <revised>')
    .description('新旧方案的差别和编码对照 / what a revised plan changed, and the mapping of codes')
    .option('--out <dir>', '写出对照表.csv，供核对后套用 / write the mapping to look at')
    .option('--force', '覆盖已有的对照表 / write over a mapping that is there')
    .option('--lang <zh|en>', '语言 / language', 'zh')
    .option('--json', '输出 JSON / print JSON')
    .addHelpText(
      'after',
      examples([
        'plantally plan diff yuanjiang-2023 修订方案',
        'plantally plan diff yuanjiang-2023 修订方案 --out 修订',
        'plantally plan diff yuanjiang-2023 修订方案 --json --lang en',
      ]),
    )
    .action((current: string, revised: string, options: PlanDiffOptions) => finish(planDiff(current, revised, options)))
  plan
    .command('migrate <current> <revised>')
    .description('套用核对过的对照表：新方案沿用编码，存档和填报随编码迁移 / apply a mapping that was looked at')
    .requiredOption('--mapping <file>', '核对过的对照表.csv / the mapping, looked at')
    .requiredOption('--out <dir>', '写到哪里 / where to write')
    .option('--archive <file>', '上期存档 / the last period’s archive')
    .option('--returned <dir>', '已发出或已交回的文件 / files that were issued or returned')
    .option('--force', '覆盖已有的方案表 / write over plan tables that are there')
    .option('--lang <zh|en>', '语言 / language', 'zh')
    .option('--json', '输出 JSON / print JSON')
    .addHelpText(
      'after',
      examples([
        'plantally plan migrate yuanjiang-2023 修订方案 --mapping 修订/对照表.csv --out 修订',
        'plantally plan migrate yuanjiang-2023 修订方案 --mapping 修订/对照表.csv --archive 存档_2023-M05.json --returned 交回 --out 修订',
      ]),
    )
    .action(async (current: string, revised: string, options: PlanMigrateOptions) =>
      finish(await planMigrate(current, revised, options)),
    )
}
