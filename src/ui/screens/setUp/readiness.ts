import type { SetUpText } from '../../text/setUpText'
import type { Choice } from './ChoiceForm'

/** What is still to be chosen; null where nothing is. */
export function wanting({ units, lists }: Choice, text: SetUpText): string | null {
  if (units.size === 0) return text.chooseUnits
  return lists.length === 0 ? text.chooseLists : null
}
