import type { OpenWorkbook } from '../../usecases/ports'

/** Brings the first of the sheets just written before the person's eyes. Where the host cannot, they were written all the same. */
export async function showFirst(workbook: Pick<OpenWorkbook, 'select'>, sheets: readonly string[]): Promise<void> {
  const [first] = sheets
  if (first !== undefined) await workbook.select({ sheet: first, address: 'A1' })
}
