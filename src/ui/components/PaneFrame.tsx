import type { DragEvent, ReactNode } from 'react'
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useText } from '../text/TextContext'

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    height: '100vh',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  body: {
    flexGrow: 1,
    '& > *': { flexShrink: 0 },
    minHeight: 0,
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  foot: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
})

export interface PaneFrameProps {
  readonly title: string
  readonly onSwitchLanguage: () => void
  /** Files dropped anywhere on the pane; without it a drop does nothing, and never leaves the page. */
  readonly onDropFiles: ((files: readonly File[]) => void) | null
  readonly onDragging: (over: boolean) => void
  readonly children: ReactNode
  /** The one primary action, always in view. */
  readonly action: ReactNode
}

/** Title and language above, one action below, the rest scrolls between them. */
export function PaneFrame(props: PaneFrameProps) {
  const { title, onSwitchLanguage, onDropFiles, onDragging, children, action } = props
  const styles = useStyles()
  const { otherLanguage } = useText()
  const onDragOver = (event: DragEvent) => {
    event.preventDefault()
    event.dataTransfer.dropEffect = onDropFiles ? 'copy' : 'none'
    onDragging(onDropFiles !== null)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    onDragging(false)
    const files = [...event.dataTransfer.files]
    if (files.length > 0) onDropFiles?.(files)
  }
  return (
    <div className={styles.frame} onDragOver={onDragOver} onDragLeave={() => onDragging(false)} onDrop={onDrop}>
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        <Button
          appearance="subtle"
          size="small"
          lang={otherLanguage === 'English' ? 'en' : 'zh'}
          onClick={onSwitchLanguage}
        >
          {otherLanguage}
        </Button>
      </header>
      <main className={styles.body}>{children}</main>
      <footer className={styles.foot}>{action}</footer>
    </div>
  )
}
