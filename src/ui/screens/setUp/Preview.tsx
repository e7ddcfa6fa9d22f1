import { Body1 } from '@fluentui/react-components'
import type { ImportedPlan } from '../../../usecases/importPlan'
import { previewTemplates } from '../../../usecases/previewTemplates'
import { CountTiles } from '../../components/CountTiles'
import { Section } from '../../components/Section'
import { useText } from '../../text/TextContext'
import type { Choice } from './ChoiceForm'

/** Counts of what will be made, as the choice stands. */
export function Preview({ plan, choice }: { readonly plan: ImportedPlan; readonly choice: Choice }) {
  const { setUp } = useText()
  const { units, period, lists } = choice
  const preview = previewTemplates({ ...plan, period, units: [...units], lists })
  const sheets = choice.into === 'workbook' ? preview.sheets.oneWorkbook : preview.sheets.filePerUnit
  return (
    <Section title={setUp.preview}>
      <CountTiles
        tiles={[
          { label: setUp.counts.units, count: preview.units },
          { label: setUp.counts.indicators, count: preview.indicatorRows },
          { label: setUp.counts.tasks, count: preview.taskRows },
          { label: setUp.counts.sheets, count: sheets },
        ]}
      />
      <Body1>{setUp.cells(preview.cells)}</Body1>
    </Section>
  )
}
