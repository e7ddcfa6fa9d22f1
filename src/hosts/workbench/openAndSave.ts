import { findingText } from '../../domain/checks'
import { refusalOf } from '../../domain/intake'
import { saveFile } from '../taskpane/saveFile'
import type { ExcelWindow } from './excelWindow'
import { TEXTS } from './texts'

export interface FileWork {
  /** Lets a person pick a file. */
  pick(): void
  open(file: File): Promise<void>
  save(): Promise<void>
  /** Empties the window. */
  renew(): Promise<void>
}

interface Surroundings {
  readonly excel: ExcelWindow
  readonly picker: HTMLInputElement
  readonly say: (text: string) => void
  /** Called with the name of the document that is open now. */
  readonly opened: (name: string) => void
}

/** Opening and saving; the libraries for it are loaded when they are first needed. */
export function fileWork({ excel, picker, say, opened }: Surroundings): FileWork {
  let name: string = TEXTS.newName
  const { document } = excel.excel
  const show = (next: string): Promise<void> => {
    name = next
    opened(next)
    return excel.repaint()
  }
  const open = async (file: File): Promise<void> => {
    const { readWorkbook } = await import('./files/readWorkbook')
    const read = await readWorkbook(document, file.name, new Uint8Array(await file.arrayBuffer()))
    if (!read.ok) return say(findingText(refusalOf(read.problem), 'zh').text)
    await show(file.name)
    say(TEXTS.opened(file.name))
  }
  picker.addEventListener('change', () => {
    const [file] = picker.files ?? []
    if (file) void open(file)
    picker.value = ''
  })
  return {
    open,
    pick: () => picker.click(),
    async save() {
      const { writeWorkbook } = await import('./files/writeWorkbook')
      await saveFile(name, await writeWorkbook(document))
      say(TEXTS.saved(name))
    },
    async renew() {
      const { emptyWorkbook } = await import('./files/readWorkbook')
      emptyWorkbook(document)
      await show(TEXTS.newName)
    },
  }
}
