import { useRef } from 'react'
import type { ChangeEvent } from 'react'
import { Button, makeStyles } from '@fluentui/react-components'

const useStyles = makeStyles({ wide: { width: '100%' }, hidden: { display: 'none' } })

export interface FileButtonProps {
  readonly label: string
  readonly disabled: boolean
  readonly onPick: (files: readonly File[]) => void
  /** Small and plain beside other things; else it is the screen's primary action. */
  readonly secondary?: boolean
  /** One file of this kind instead of several .xlsx. */
  readonly accept?: `.${string}`
}

/** A button that asks for files: .xlsx, several at once, where nothing else is said. */
export function FileButton({ label, disabled, onPick, secondary = false, accept }: FileButtonProps) {
  const styles = useStyles()
  const input = useRef<HTMLInputElement>(null)
  const picked = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])]
    // The same files may be picked again after they were mended.
    target.value = ''
    if (files.length > 0) onPick(files)
  }
  const open = () => input.current?.click()
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept ?? '.xlsx'}
        multiple={accept === undefined}
        className={styles.hidden}
        tabIndex={-1}
        onChange={picked}
      />
      {secondary ? (
        <Button size="small" disabled={disabled} onClick={open}>
          {label}
        </Button>
      ) : (
        <Button appearance="primary" className={styles.wide} disabled={disabled} onClick={open}>
          {label}
        </Button>
      )}
    </>
  )
}
