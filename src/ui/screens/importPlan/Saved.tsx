import { useState } from 'react'
import { Button } from '@fluentui/react-components'
import { Note } from '../../components/Note'
import { PrimaryAction } from '../../components/PrimaryAction'
import { ScreenFrame } from '../../components/ScreenFrame'
import { useDesk } from '../../desk/DeskContext'
import { useLanguage, useText } from '../../text/TextContext'
import type { SavedPlan } from './useKeeping'

export interface SavedProps {
  readonly saved: SavedPlan
  readonly onBack: () => void
}

/** What was saved. Another plan is read only after asking twice: the review would be gone. */
export function Saved({ saved: { into, files, open }, onBack }: SavedProps) {
  const { importPlan: text } = useText()
  const language = useLanguage()
  const { importing } = useDesk()
  const [asked, setAsked] = useState(false)
  const again = () => {
    if (!asked) return setAsked(true)
    importing.forget()
  }
  const { tables, name, faults } = files
  const [indicators, tasks] = [tables.indicators?.length ?? 0, tables.tasks?.length ?? 0]
  const action = (
    <>
      <PrimaryAction label={text.backToReview} onClick={onBack} />
      <Button appearance="subtle" onClick={again}>
        {asked ? text.sureAnother : text.another}
      </Button>
    </>
  )
  return (
    <ScreenFrame action={action}>
      <Note intent="success">
        {into === 'workbook' ? text.savedSheets(indicators, tasks) : text.savedCsv(name, indicators, tasks)}
      </Note>
      {open > 0 && <Note intent="warning">{text.openInList(open)}</Note>}
      {faults.length > 0 && (
        <Note intent="error">
          {text.faultsLeft}
          {faults.map((fault, at) => (
            <div key={at}>{fault[language]}</div>
          ))}
        </Note>
      )}
    </ScreenFrame>
  )
}
