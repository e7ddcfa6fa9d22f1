import { fail, succeed } from '../../domain/lib'
import type { ReadPlanText } from '../../usecases/ports'
import { Refusal, documentParts } from './container'
import { documentText } from './documentText'
import { readNumbering } from './numbering'
import { readStyles } from './styles'

/** The text of a .docx, numbered paragraphs and tables kept (`ReadPlanText`). Deleted words of tracked changes are left out, inserted ones are in. */
export const readDocx: ReadPlanText = (file, bytes) => {
  try {
    const { document, numbering, styles } = documentParts(bytes)
    return succeed(documentText(document, readNumbering(numbering), readStyles(styles)))
  } catch (error) {
    if (error instanceof Refusal) return fail({ kind: error.kind, file, detail: error.message })
    throw error
  }
}
