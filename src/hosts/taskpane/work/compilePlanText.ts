import { readDocx } from '../../../adapters/docx'
import { readPlainText } from '../../../adapters/text'
import type { Result } from '../../../domain/lib'
import { fail, succeed } from '../../../domain/lib'
import { compilePlan } from '../../../domain/plan'
import type { CompiledText, CompilePlanProblem } from '../../../ui/services'
import type { Progress } from '../../../usecases/ports'
import type { CompileOrder } from './orders'

type Source = CompileOrder['source']

/** Documents by their ending; everything else is tried as plain text, which tells pictures and programs apart itself. */
async function textOf(source: Source): Promise<Result<string, CompilePlanProblem>> {
  if (source.kind === 'text') return succeed(source.text.replaceAll('\r\n', '\n'))
  const { file } = source
  const buffer = await file.arrayBuffer().catch(() => null)
  if (buffer === null) return fail({ kind: 'unreadable', file: file.name })
  const read = /\.docx?$/i.test(file.name) ? readDocx : readPlainText
  return read(file.name, new Uint8Array(buffer))
}

/** Reads the text and proposes the plan in it. Two steps: the file, the plan. */
export async function compileOrdered(
  { source, known }: CompileOrder,
  progress: Progress,
): Promise<Result<CompiledText, CompilePlanProblem>> {
  const file = source.kind === 'file' ? source.file.name : ''
  progress.report(0, 2, file)
  const text = await textOf(source)
  if (!text.ok) return text
  progress.report(1, 2, file)
  const proposal = compilePlan(text.value, known)
  const nothing = proposal.tasks.length === 0 && proposal.targets.length === 0
  return nothing ? fail({ kind: 'nothing-found', file }) : succeed({ text: text.value, proposal })
}
