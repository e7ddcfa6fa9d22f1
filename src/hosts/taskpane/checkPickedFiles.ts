import { xlsxFiles } from '../../adapters/xlsx'
import { DEFAULT_CHECK_SETTINGS } from '../../domain/checks'
import { fail, succeed } from '../../domain/lib'
import type { PaneServices } from '../../ui/services'
import { checkSubmissions } from '../../usecases/checkSubmissions'
import { pickedFiles, UnreadableFile } from './pickedFiles'

/** Wires the check to the picked files and the browser's reader. */
export const checkPickedFiles: PaneServices['checkFiles'] = async ({ plan, period, files, ...watching }) => {
  const request = { ...plan, period, settings: DEFAULT_CHECK_SETTINGS }
  const { store, fingerprint } = pickedFiles(files)
  try {
    return succeed(await checkSubmissions(request, { ...watching, store, fingerprint, files: xlsxFiles() }))
  } catch (problem) {
    if (problem instanceof UnreadableFile) return fail({ kind: 'unreadable', file: problem.file })
    throw problem
  }
}
