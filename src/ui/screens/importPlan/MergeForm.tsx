import { useEffect, useRef, useState } from 'react'
import type { FormEvent, KeyboardEvent } from 'react'
import { Body1, Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import type { PlanReview, ReviewEntry } from '../../../usecases/reviewPlan'
import { mergeCandidates } from '../../../usecases/reviewPlanMerge'
import { useLanguage, useText } from '../../text/TextContext'
import { lineOf } from './entryWords'

const MOST_CANDIDATES = 20

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  bar: { display: 'flex', gap: tokens.spacingHorizontalS },
  control: { minWidth: 0, width: '100%' },
})

export interface MergeFormProps {
  readonly entry: ReviewEntry
  readonly review: PlanReview
  readonly onMerge: (kept: string) => void
  readonly onLeave: () => void
}

/** Which target the chosen one is a mention of; the likeliest first. */
export function MergeForm({ entry, review, onMerge, onLeave }: MergeFormProps) {
  const styles = useStyles()
  const { importPlan } = useText()
  const language = useLanguage()
  const [candidates] = useState(() => mergeCandidates(review, entry.id, MOST_CANDIDATES))
  const [kept, setKept] = useState(candidates[0]?.id ?? '')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('select, button')?.focus(), [])
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (kept !== '') onMerge(kept)
  }
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') onLeave()
  }
  return (
    <form ref={form} className={styles.form} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      {candidates.length === 0 ? (
        <Body1>{importPlan.noCandidates}</Body1>
      ) : (
        <Field label={importPlan.mergeWith}>
          <Select size="small" className={styles.control} value={kept} onChange={(_, { value }) => setKept(value)}>
            {candidates.map((one) => (
              <option key={one.id} value={one.id} lang="zh-CN">
                {`${lineOf(one, importPlan, language)}（${importPlan.line(one.read.citation.line)}）`}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles.bar}>
        {candidates.length > 0 && (
          <Button size="small" type="submit">
            {importPlan.commands.merge}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={onLeave}>
          {importPlan.cancel}
        </Button>
      </div>
    </form>
  )
}
