import type { ReactNode } from 'react'
import type { MessageBarIntent } from '@fluentui/react-components'
import { MessageBar, MessageBarBody } from '@fluentui/react-components'

export interface NoteProps {
  readonly intent: MessageBarIntent
  readonly children: ReactNode
}

/** A sentence about what happened; long ones wrap. */
export function Note({ intent, children }: NoteProps) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  )
}
