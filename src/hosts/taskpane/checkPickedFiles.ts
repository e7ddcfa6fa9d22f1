import { xlsxFiles } from '../../adapters/xlsx'
import { fail, succeed } from '../../domain/lib'
import type { PaneServices } from '../../ui/services'
import { checkSubmissions } from '../../usecases/checkSubmissions'
import { pickedFiles, UnreadableFile } from './pickedFiles'

/** Wires the check to the picked files and the browser's reader. */
export const checkPickedFiles: PaneServices['checkFiles'] = async ({ plan, period, settings, files, ...watching }) => {
  const request = { ...plan, period, settings }
  const { store, fingerprint } = pickedFiles(files)
  try {
    return succeed(await checkSubmissions(request, { ...watching, store, fingerprint, files: xlsxFiles() }))
  } catch (problem) {
    if (problem instanceof UnreadableFile) return fail({ kind: 'unreadable', file: problem.file })
    throw problem
  }
}
