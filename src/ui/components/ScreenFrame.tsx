import type { DragEvent, ReactNode } from 'react'
import { makeStyles, tokens } from '@fluentui/react-components'
import { StartUpNote } from './StartUpNote'

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0 },
  body: {
    flexGrow: 1,
    '& > *': { flexShrink: 0 },
    minHeight: 0,
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  foot: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
})

/** Where files may be dropped: on the whole screen. */
export interface DropPlace {
  readonly onDrop: (files: readonly File[]) => void
  readonly onOver: (over: boolean) => void
}

export interface ScreenFrameProps {
  readonly children: ReactNode
  /** The one primary action, always in view; null where the screen has none now. */
  readonly action: ReactNode
  /** Without it a drop does nothing, and never leaves the page. */
  readonly drop?: DropPlace | null
}

/** What scrolls, and the action that does not. */
export function ScreenFrame({ children, action, drop = null }: ScreenFrameProps) {
  const styles = useStyles()
  const onDragOver = (event: DragEvent) => {
    event.preventDefault()
    event.dataTransfer.dropEffect = drop ? 'copy' : 'none'
    drop?.onOver(true)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    drop?.onOver(false)
    const files = [...event.dataTransfer.files]
    if (files.length > 0) drop?.onDrop(files)
  }
  return (
    <div className={styles.screen} onDragOver={onDragOver} onDragLeave={() => drop?.onOver(false)} onDrop={onDrop}>
      <main className={styles.body}>
        <StartUpNote />
        {children}
      </main>
      {action !== null && <footer className={styles.foot}>{action}</footer>}
    </div>
  )
}
