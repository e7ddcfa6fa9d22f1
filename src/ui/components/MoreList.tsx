import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '@fluentui/react-components'
import { useText } from '../text/TextContext'

export interface MoreListProps<Item> {
  readonly items: readonly Item[]
  /** How many are shown at once. */
  readonly step: number
  readonly className?: string
  readonly children: (item: Item, position: number) => ReactNode
}

/** A list that shows its beginning, and more when asked. `children` gives `li` elements. */
export function MoreList<Item>({ items, step, className, children }: MoreListProps<Item>) {
  const { shell } = useText()
  const [shown, setShown] = useState(step)
  const hidden = items.length - shown
  return (
    <>
      <ul {...(className === undefined ? {} : { className })}>{items.slice(0, shown).map(children)}</ul>
      {hidden > 0 && (
        <Button appearance="subtle" size="small" onClick={() => setShown(shown + step)}>
          {shell.more(Math.min(hidden, step))}
        </Button>
      )}
    </>
  )
}
