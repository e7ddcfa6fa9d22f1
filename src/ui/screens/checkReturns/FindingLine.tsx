import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Body1Strong,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { findingText } from '../../../domain/checks'
import type { Finding } from '../../../domain/model'
import { useLanguage, useText } from '../../text/TextContext'

const useStyles = makeStyles({
  header: {
    '& button': {
      alignItems: 'flex-start',
      minHeight: 'auto',
      padding: `${tokens.spacingVerticalXS} 0`,
      textAlign: 'start',
    },
  },
  panel: {
    margin: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    color: tokens.colorNeutralForeground2,
  },
})

/** One finding: its cell and sentence in a line that opens to what to do about it. */
export function FindingLine({ finding, value }: { readonly finding: Finding; readonly value: string }) {
  const styles = useStyles()
  const { results } = useText()
  const { text, advice } = findingText(finding, useLanguage())
  const [cell] = finding.cells
  const place = cell && cell.sheet !== '' ? `${cell.sheet} ${cell.address}`.trim() : results.wholeFile
  return (
    <AccordionItem value={value}>
      <AccordionHeader as="h5" size="small" className={styles.header} expandIconPosition="start">
        <span>
          <Body1Strong>{place}</Body1Strong> <Body1>{text}</Body1>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <Body1>{advice}</Body1>
      </AccordionPanel>
    </AccordionItem>
  )
}
