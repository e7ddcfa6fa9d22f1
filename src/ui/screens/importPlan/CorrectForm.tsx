import { useEffect, useRef, useState } from 'react'
import type { FormEvent, KeyboardEvent } from 'react'
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import type { IsoDate, UnitCode } from '../../../domain/model'
import { COMPARATORS, FIRMNESSES, QUANTITY_KINDS, unitCode } from '../../../domain/model'
import type { KnownUnits, ProposedTarget } from '../../../domain/plan'
import { PROPOSED_ROLES } from '../../../domain/plan'
import type { ReviewEntry } from '../../../usecases/reviewPlan'
import type { Correction, CorrectionFault } from '../../../usecases/reviewPlanCorrect'
import type { CorrectedField, ImportPlanText } from '../../text/importPlanText'
import { useText } from '../../text/TextContext'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  grid: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
  bar: { display: 'flex', gap: tokens.spacingHorizontalS },
  wide: { gridColumn: '1 / -1' },
  control: { minWidth: 0, width: '100%' },
})

type Typed = Readonly<Record<string, string>>
interface Asked {
  readonly field: CorrectedField
  readonly wide?: boolean
  readonly date?: boolean
  readonly choices?: readonly (readonly [value: string, label: string])[]
}

const choices = <Value extends string>(values: readonly Value[], names: Readonly<Record<Value, string>>) =>
  values.map((value) => [value, names[value]] as const)

function askedOf(entry: ReviewEntry, text: ImportPlanText, { units }: KnownUnits): readonly Asked[] {
  if (entry.what === 'task')
    return [
      { field: 'heading', wide: true },
      { field: 'deadline', date: true },
    ]
  if (entry.what === 'duty') {
    const known = units.map(({ code, name }) => [code, name] as const)
    return [
      { field: 'name', wide: true },
      { field: 'role', choices: choices(PROPOSED_ROLES, text.roles) },
      ...(known.length > 0 ? [{ field: 'unit' as const, choices: [['', text.unitUnknown] as const, ...known] }] : []),
    ]
  }
  return [
    { field: 'indicator', wide: true },
    { field: 'comparator', choices: choices(COMPARATORS, text.comparators) },
    ...(['value', 'valueHigh', 'unitOfMeasure'] as const).map((field) => ({ field })),
    { field: 'kind', choices: choices(QUANTITY_KINDS, text.quantityKinds) },
    { field: 'firmness', choices: choices(FIRMNESSES, text.firmnesses) },
    { field: 'baseline' },
    { field: 'deadline', date: true },
    { field: 'scope' },
  ]
}

/** Blank means that nothing is printed. */
const orNull = (typed: string | undefined): string | null => {
  const trimmed = (typed ?? '').trim()
  return trimmed === '' ? null : trimmed
}

function correctionOf(entry: ReviewEntry, typed: Typed): Correction | null {
  const deadline = orNull(typed.deadline) as IsoDate | null
  const words = (field: string): string => (typed[field] ?? '').trim()
  if (entry.what === 'task') return { what: 'task', changes: { heading: words('heading'), deadline } }
  if (entry.what === 'duty') {
    const unit: UnitCode | null = words('unit') === '' ? null : unitCode(words('unit'))
    const role = PROPOSED_ROLES.find((one) => one === typed.role) ?? entry.read.role
    return { what: 'duty', changes: { name: words('name'), role, unit } }
  }
  if (entry.what === 'conflict') return null
  const choice = { kind: typed.kind, comparator: typed.comparator, firmness: typed.firmness } as Pick<
    ProposedTarget,
    'kind' | 'comparator' | 'firmness'
  >
  return {
    what: 'target',
    changes: {
      ...choice,
      ...{ indicator: words('indicator'), unitOfMeasure: words('unitOfMeasure'), scope: words('scope'), deadline },
      ...{ value: orNull(typed.value), valueHigh: orNull(typed.valueHigh), baseline: orNull(typed.baseline) },
    },
  }
}

export interface CorrectFormProps {
  readonly entry: ReviewEntry
  readonly known: KnownUnits
  /** Gives what is wrong with it; nothing where it was taken. */
  readonly onCorrect: (correction: Correction) => readonly CorrectionFault[]
  readonly onLeave: () => void
}

interface OneFieldProps {
  readonly asked: Asked
  readonly value: string
  readonly fault: CorrectionFault | undefined
  readonly onType: (value: string) => void
}

function OneField({ asked: { field, wide, date, choices: from }, value, fault, onType }: OneFieldProps) {
  const styles = useStyles()
  const { importPlan } = useText()
  return (
    <Field
      label={importPlan.fields[field]}
      {...(wide ? { className: styles.wide } : {})}
      {...(fault ? { validationMessage: importPlan.faults[fault.kind] } : {})}
    >
      {from ? (
        <Select size="small" className={styles.control} value={value} onChange={(_, { value: next }) => onType(next)}>
          {from.map(([one, label]) => (
            <option key={one} value={one}>
              {label}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          size="small"
          className={styles.control}
          input={{ className: styles.control }}
          type={date ? 'date' : 'text'}
          value={value}
          onChange={(_, { value: next }) => onType(next)}
        />
      )}
    </Field>
  )
}

/** Every field of the chosen entry, as it was read. Enter takes it, Escape leaves it as it was. */
export function CorrectForm({ entry, known, onCorrect, onLeave }: CorrectFormProps) {
  const styles = useStyles()
  const { importPlan } = useText()
  const asked = askedOf(entry, importPlan, known)
  const [typed, setTyped] = useState<Typed>(() => {
    const read = entry.read as unknown as Readonly<Record<string, unknown>>
    return Object.fromEntries(asked.map(({ field }) => [field, String(read[field] ?? '')]))
  })
  const [faults, setFaults] = useState<readonly CorrectionFault[]>([])
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), [])
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const correction = correctionOf(entry, typed)
    if (correction) setFaults(onCorrect(correction))
  }
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') onLeave()
  }
  return (
    <form ref={form} className={styles.form} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <div className={styles.grid}>
        {asked.map((one) => (
          <OneField
            key={one.field}
            asked={one}
            value={typed[one.field] ?? ''}
            fault={faults.find(({ field }) => field === one.field)}
            onType={(value) => setTyped({ ...typed, [one.field]: value })}
          />
        ))}
      </div>
      <div className={styles.bar}>
        <Button size="small" type="submit">
          {importPlan.save}
        </Button>
        <Button size="small" appearance="subtle" onClick={onLeave}>
          {importPlan.cancel}
        </Button>
      </div>
    </form>
  )
}
