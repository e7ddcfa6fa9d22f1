import { CommanderError } from 'commander'
import { CommandFailure, EXIT } from './exitCodes'
import { makeProgram } from './program'

/** Runs the command line and gives the exit code; a bug is thrown on with its stack. */
async function run(args: readonly string[]): Promise<number> {
  let code: number = EXIT.fine
  const program = makeProgram((finished) => {
    code = finished
  })
  const commands = [program, ...program.commands, ...program.commands.flatMap((command) => command.commands)]
  commands.forEach((command) => command.exitOverride())
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.misuse
    if (!(error instanceof CommandFailure)) throw error
    process.stderr.write(`${error.message}\n`)
    return error.exit
  }
  return code
}

void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
