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
import { useLanguage } from '../../text/TextContext'

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
    margin: `0 0 ${tokens.spacingVerticalS} calc(${tokens.spacingHorizontalXXL} + ${tokens.spacingHorizontalXS})`,
    color: tokens.colorNeutralForeground2,
  },
})

/** One finding: its cell and sentence in a line that opens to what to do about it. */
export function FindingLine({ finding, value }: { readonly finding: Finding; readonly value: string }) {
  const styles = useStyles()
  const { text, advice } = findingText(finding, useLanguage())
  const [cell] = finding.cells
  // A sentence about the whole file names the file itself.
  const place = cell && cell.sheet !== '' ? `${cell.sheet} ${cell.address}`.trim() : ''
  return (
    <AccordionItem value={value}>
      <AccordionHeader as="h5" size="small" className={styles.header} expandIconPosition="start">
        <span>
          {place !== '' && <Body1Strong>{place} </Body1Strong>}
          <Body1>{text}</Body1>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <Body1>{advice}</Body1>
      </AccordionPanel>
    </AccordionItem>
  )
}
