import { parsePeriod } from '../../../domain/model'
import type { SummaryReplacement } from '../../../usecases/writeSummary'
import { Note } from '../../components/Note'
import { useText } from '../../text/TextContext'

/** More of them would not help. */
const FIRST_PLACES = 3

/** What would be lost if the summary were written: the question that the person answers. */
export function ReplacementNote({ replacement }: { readonly replacement: SummaryReplacement }) {
  const { rollUp, period } = useText()
  const { plans, periods, typed, unknown } = replacement
  const named = periods.map((key) => {
    const parsed = parsePeriod(key)
    return parsed.ok ? period.name(parsed.value) : key
  })
  const places = typed.slice(0, FIRST_PLACES).map(({ sheet, address }) => `${sheet} ${address}`)
  return (
    <Note intent="warning">
      {plans.length > 0 && <div>{rollUp.anotherPlan(plans)}</div>}
      {periods.length > 0 && <div>{rollUp.standsHere(named)}</div>}
      {typed.length > 0 && <div>{rollUp.typedHere(places, typed.length)}</div>}
      {unknown.length > 0 && <div>{rollUp.unknownHere(unknown)}</div>}
    </Note>
  )
}
