import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useDesk } from '../desk/DeskContext'
import type { StartUpProblem } from '../services'
import type { StartUpText } from '../text/startUpText'
import { useText } from '../text/TextContext'

function sentence(problem: StartUpProblem, text: StartUpText): string {
  switch (problem.kind) {
    case 'library-unreachable':
      return text['library-unreachable'](problem)
    case 'office-silent':
      return text['office-silent'](problem)
    case 'not-excel':
      return text['not-excel'](problem)
    case 'excel-too-old':
      return text['excel-too-old'](problem)
  }
}

/** What was missing at the start, on every screen: nothing that needs the workbook works until it is mended. */
export function StartUpNote() {
  const { startUpProblem } = useDesk().services
  const { startUp } = useText()
  if (!startUpProblem) return null
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {sentence(startUpProblem, startUp)} {startUp.filesStillWork}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => window.location.reload()}>
          {startUp.tryAgain}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
