import { excelWorkbook } from '../../src/adapters/excel'
import type { CellValue } from '../../src/domain/model'
import { isCellError } from '../../src/domain/model'
import type { SimulatedExcel, SimulatedExcelOptions } from '../../src/simulator'
import { parseLocalAddress, subtract } from '../../src/simulator/document'
import { univerEngine } from '../../src/simulator/engine/univerEngine'
import type { OpenWorkbook } from '../../src/usecases/ports'
import type { OfficeClient } from '../support/officeClient'
import { officeClient } from '../support/officeClient'
import type { Person } from './workbook-portOpenSuite'

/** Our adapter over Microsoft's client over a simulated Excel. */
export interface OpenedExcel {
  readonly workbook: OpenWorkbook
  readonly excel: SimulatedExcel
  readonly client: OfficeClient
  readonly person: Person
}

/** The requirement sets at which everything is tried: the floor, and the newest that the simulator knows. */
export const OLDEST = '1.8'
export const NEWEST = '1.18'

/** What `Office` would say of a host that knows ExcelApi up to this set. */
const supports = (apiVersion: string) => (_: 'ExcelApi', version: string) =>
  Number(version.split('.')[1]) <= Number(apiVersion.split('.')[1])

const typed = (value: CellValue): string => (value === null ? '' : isCellError(value) ? value.error : String(value))

/** Lets Excel's events reach their handlers, and the handlers' own requests come back. */
export const news = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20))

function personOf(excel: SimulatedExcel): Person {
  const { user, document, faults } = excel
  return {
    async type({ sheet, address }, value) {
      await news()
      user.type(sheet, address, typed(value))
      await news()
    },
    async paste({ sheet, address }, value) {
      user.paste(sheet, address, [[typed(value)]])
      const found = document.findSheet(sheet)
      if (found === null) throw new Error(`no sheet ${sheet}`)
      const cell = parseLocalAddress(address)
      found.validations = found.validations.flatMap((rule) =>
        subtract(rule.area, cell).map((area) => ({ ...rule, area })),
      )
      await news()
    },
    async select({ sheet, address }) {
      await news()
      user.activate(sheet)
      user.select(sheet, address)
      await news()
    },
    keepTyping() {
      faults.cellEditMode = true
    },
  }
}

export interface OpenedOptions extends SimulatedExcelOptions {
  /** Univer calculates; without it formulas are 0, and tests that do not look at results are quick. */
  readonly calculated?: boolean
  /** Small, so that a small layout takes many requests. */
  readonly bytesPerRequest?: number
}

export function openedExcel({ calculated = false, bytesPerRequest, ...options }: OpenedOptions = {}): OpenedExcel {
  const client = officeClient({ ...options, ...(calculated ? { engine: univerEngine() } : {}) })
  const { excel } = client
  const isSetSupported = supports(excel.apiVersion)
  const host = { application: 'workbench', platform: 'OfficeOnline', version: '16.0', isSetSupported } as const
  const workbook = excelWorkbook(client.Excel, host, bytesPerRequest)
  return { workbook, excel, client, person: personOf(excel) }
}

/** The same workbook with the pane opened anew: an adapter that knows nothing of it yet. */
export function openedAgain({ client, excel }: OpenedExcel): OpenWorkbook {
  const isSetSupported = supports(excel.apiVersion)
  return excelWorkbook(client.Excel, {
    ...{ application: 'workbench', platform: 'OfficeOnline', version: '16.0', isSetSupported },
  })
}

/** The blank sheet that a new workbook has anyway; files begin without one. */
const BLANK = 'Sheet1'

/** The workbook as if it had begun without its blank sheet, so that it can be compared with a file. */
export const besideBlank = (workbook: OpenWorkbook): OpenWorkbook => ({
  ...workbook,
  async readSnapshot() {
    const read = await workbook.readSnapshot()
    if (!read.ok) return read
    return { ok: true, value: { ...read.value, sheets: read.value.sheets.filter(({ name }) => name !== BLANK) } }
  },
})
