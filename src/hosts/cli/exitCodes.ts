/** What the shell is told: fine, findings that block, wrong use, input that cannot be read. */
export const EXIT = { fine: 0, blocked: 1, misuse: 2, unreadable: 3 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Ends a command early with a sentence for the user; anything else thrown is a bug and shows its stack. */
export class CommandFailure extends Error {
  constructor(
    readonly exit: ExitCode,
    message: string,
  ) {
    super(message)
  }
}

export const misuse = (message: string): CommandFailure => new CommandFailure(EXIT.misuse, message)
export const unreadable = (message: string): CommandFailure => new CommandFailure(EXIT.unreadable, message)
