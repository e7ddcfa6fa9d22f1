import { Body1, Button, Caption1, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components'
import type { ImportedPlan } from '../../../usecases/importPlan'
import { PeriodPicker } from '../../components/PeriodPicker'
import { Note } from '../../components/Note'
import { PlanLine } from '../../components/PlanLine'
import { PrimaryAction } from '../../components/PrimaryAction'
import { ScreenFrame } from '../../components/ScreenFrame'
import { Section } from '../../components/Section'
import { useDesk } from '../../desk/DeskContext'
import { recognisedIn } from '../../desk/useRecognition'
import { useLanguage, useText } from '../../text/TextContext'
import { nextStep } from './nextStep'
import { PlanChoice } from './PlanChoice'
import { WhoAmI } from './WhoAmI'
import { WorkbookLine } from './WorkbookLine'

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 }, aside: { alignSelf: 'flex-start' } })

/** 开始: which plan, which workbook, which period, who I am, and what comes next. */
export function Start({ plan }: { readonly plan: ImportedPlan }) {
  const styles = useStyles()
  const { start } = useText()
  const language = useLanguage()
  const { workbook, damaged, change, recognition, periodOf, navigate, role, unit, chooseWho } = useDesk()
  const recognised = recognisedIn(recognition.state)
  const inWorkbook = recognised?.kind === 'template' ? recognised.units : []
  const units = inWorkbook.length > 0 ? inWorkbook : plan.index.reportingUnits()
  const errors = plan.remarks.flatMap(({ severity, text }) => (severity === 'error' ? [text[language]] : []))
  const step = nextStep({ role, recognised, hasWorkbook: workbook !== null })
  const action = (
    <>
      <Body1>{start.next[step ?? 'undecided']}</Body1>
      <PrimaryAction
        label={start.go[step ?? 'undecided']}
        disabled={step === null}
        onClick={() => step !== null && navigate(step)}
      />
    </>
  )
  return (
    <ScreenFrame action={action}>
      <PlanLine state={{ kind: 'ready', plan }} />
      {errors.length > 0 && <Note intent="warning">{start.planErrors(errors)}</Note>}
      <PlanChoice />
      <Button className={styles.aside} size="small" onClick={() => navigate('importPlan')}>
        {start.importPlan}
      </Button>
      {damaged && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{start.damaged}</MessageBarBody>
        </MessageBar>
      )}
      <Section title={start.workbook}>
        <WorkbookLine plan={plan} />
      </Section>
      <PeriodPicker
        plan={plan.plan}
        period={periodOf(plan)}
        disabled={false}
        onChoose={({ key }) => void change({ period: key, plan: plan.plan.code })}
      />
      <WhoAmI plan={plan} role={role} unit={unit} units={units} onChoose={chooseWho} />
      {workbook && <Caption1 className={styles.quiet}>{start.kept}</Caption1>}
    </ScreenFrame>
  )
}
