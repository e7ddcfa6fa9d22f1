import type { ImportedPlan } from '../../../usecases/importPlan'
import { useDesk } from '../../desk/DeskContext'
import { CheckReturns } from '../checkReturns/CheckReturns'
import { CheckWorkbook } from './CheckWorkbook'

/** 填报审核: the open workbook; without one, files that are picked. */
export function Check({ plan }: { readonly plan: ImportedPlan }) {
  const { workbook } = useDesk()
  return workbook ? <CheckWorkbook plan={plan} workbook={workbook} /> : <CheckReturns plan={plan} />
}
