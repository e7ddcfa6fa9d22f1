import type { ReactNode } from 'react'
import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Body1Strong,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { findingText } from '../../domain/checks'
import type { Finding } from '../../domain/model'
import { useLanguage } from '../text/TextContext'

const useStyles = makeStyles({
  header: {
    '& button': {
      alignItems: 'flex-start',
      minHeight: 'auto',
      padding: `${tokens.spacingVerticalXS} 0`,
      textAlign: 'start',
    },
  },
  /** Said to those who hear the line alone, as in a list of buttons. */
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: `0 0 ${tokens.spacingVerticalS} calc(${tokens.spacingHorizontalXXL} + ${tokens.spacingHorizontalXS})`,
    color: tokens.colorNeutralForeground2,
  },
})

/** Where the finding shows, `指标填报 H4`; empty where it is about a whole file. */
export function placeOf({ cells: [cell] }: Finding): string {
  return cell && cell.sheet !== '' ? `${cell.sheet} ${cell.address}`.trim() : ''
}

export interface FindingLineProps {
  readonly finding: Finding
  readonly value: string
  /** The level of its heading below those around it. */
  readonly heading: 'h2' | 'h4' | 'h5'
  /** True under a heading with the sheet's name: the cell's address is enough to the eye. */
  readonly underSheet?: boolean
  /** Behind the sentence: 已写说明. */
  readonly mark?: ReactNode
  /** Under the advice: what can be done right here. */
  readonly children?: ReactNode
}

/** One finding: its cell and sentence in a line that opens to what to do about it. */
export function FindingLine({ finding, value, heading, underSheet = false, mark, children }: FindingLineProps) {
  const styles = useStyles()
  const { text, advice } = findingText(finding, useLanguage())
  const place = placeOf(finding)
  const [cell] = finding.cells
  return (
    <AccordionItem value={value}>
      <AccordionHeader as={heading} size="small" className={styles.header} expandIconPosition="start">
        <span>
          {place !== '' && (
            <Body1Strong>
              {underSheet ? <span className={styles.unseen}>{cell?.sheet} </span> : `${cell?.sheet} `}
              {`${cell?.address} `.trimStart()}
            </Body1Strong>
          )}
          <Body1>{text}</Body1>
          {mark}
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <Body1>{advice}</Body1>
        {children}
      </AccordionPanel>
    </AccordionItem>
  )
}
