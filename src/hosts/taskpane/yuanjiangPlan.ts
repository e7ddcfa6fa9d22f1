import campaigns from '../../../seeds/yuanjiang-2023/campaigns.csv'
import indicators from '../../../seeds/yuanjiang-2023/indicators.csv'
import ledgers from '../../../seeds/yuanjiang-2023/ledgers.csv'
import mentions from '../../../seeds/yuanjiang-2023/mentions.csv'
import plan from '../../../seeds/yuanjiang-2023/plan.csv'
import relations from '../../../seeds/yuanjiang-2023/relations.csv'
import rhythms from '../../../seeds/yuanjiang-2023/rhythms.csv'
import taskUnits from '../../../seeds/yuanjiang-2023/task_units.csv'
import tasks from '../../../seeds/yuanjiang-2023/tasks.csv'
import unitAliases from '../../../seeds/yuanjiang-2023/unit_aliases.csv'
import unitGroups from '../../../seeds/yuanjiang-2023/unit_groups.csv'
import units from '../../../seeds/yuanjiang-2023/units.csv'
import { planTablesFromCsv } from '../../adapters/csv'
import { fail } from '../../domain/lib'
import type { Result } from '../../domain/lib'
import type { MessageText } from '../../domain/model'
import { describeProblem } from '../../domain/plan'
import { importPlan, type ImportedPlan } from '../../usecases/importPlan'

const FILES = {
  ...{ 'plan.csv': plan, 'campaigns.csv': campaigns, 'units.csv': units, 'unit_aliases.csv': unitAliases },
  ...{ 'unit_groups.csv': unitGroups, 'tasks.csv': tasks, 'task_units.csv': taskUnits },
  ...{ 'indicators.csv': indicators, 'mentions.csv': mentions, 'relations.csv': relations },
  ...{ 'rhythms.csv': rhythms, 'ledgers.csv': ledgers },
}

/** The plan that ships with the pane, from its tables. */
export function yuanjiangPlan(): Result<ImportedPlan, readonly MessageText[]> {
  const imported = importPlan(planTablesFromCsv(FILES))
  return imported.ok ? imported : fail(imported.problem.map((problem) => describeProblem(problem)))
}
