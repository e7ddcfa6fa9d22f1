import type { Command } from 'commander'
import { planDiff, type PlanDiffOptions } from './commands/planDiff'
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
}
