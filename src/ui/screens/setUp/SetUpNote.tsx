import { makeStyles, tokens } from '@fluentui/react-components'
import { unreachable } from '../../../domain/lib'
import type { SetUpProblem } from '../../../usecases/setUpWorkbook'
import { Note } from '../../components/Note'
import { ProblemNote } from '../../components/ProblemNote'
import type { Unexpected } from '../../hooks/useWork'
import { useText } from '../../text/TextContext'

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL } })

/** Why nothing was written, and the way out. */
export function SetUpNote({ problem }: { readonly problem: SetUpProblem | Unexpected }) {
  const styles = useStyles()
  const { setUp } = useText()
  switch (problem.kind) {
    case 'no-units':
      return <Note intent="warning">{setUp.chooseUnits}</Note>
    case 'no-lists':
      return <Note intent="warning">{setUp.chooseLists}</Note>
    case 'not-reporting-units':
      return <Note intent="error">{setUp.notReporting}</Note>
    case 'archive-of-another-plan':
      return <Note intent="error">{setUp.anotherPlan}</Note>
    case 'sheets-in-the-way':
      return (
        <Note intent="error">
          {setUp.inTheWay(problem.sheets.length)}
          <ul className={styles.list}>
            {problem.sheets.map(({ sheet, why }) => (
              <li key={sheet}>
                {sheet}（{setUp.why[why]}）
              </li>
            ))}
          </ul>
        </Note>
      )
    case 'workbook':
      return <ProblemNote problem={problem.problem} />
    case 'unexpected':
      return <ProblemNote problem={problem} />
    default:
      return unreachable(problem)
  }
}
