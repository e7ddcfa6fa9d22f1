import { Button, makeStyles } from '@fluentui/react-components'

const useStyles = makeStyles({ wide: { width: '100%' } })

export interface PrimaryActionProps {
  readonly label: string
  readonly disabled?: boolean
  readonly onClick: () => void
}

/** The one thing to do next, as wide as the pane. */
export function PrimaryAction({ label, disabled = false, onClick }: PrimaryActionProps) {
  const styles = useStyles()
  return (
    <Button appearance="primary" className={styles.wide} disabled={disabled} onClick={onClick}>
      {label}
    </Button>
  )
}

/** Ends long work; stands where the primary action stood. */
export function StopAction({ label, disabled = false, onClick }: PrimaryActionProps) {
  const styles = useStyles()
  return (
    <Button className={styles.wide} disabled={disabled} onClick={onClick}>
      {label}
    </Button>
  )
}
