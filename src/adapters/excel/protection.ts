/** Without a password: it keeps formulas from being overwritten by accident, not from being changed on purpose. */
export const LIGHT_PROTECTION: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: true,
  allowSort: true,
  allowFormatColumns: true,
  allowFormatRows: true,
}

/** A sheet by name with the protection that must be there again afterwards. */
export interface ProtectedSheet {
  readonly name: string
  readonly protection: Excel.WorksheetProtectionOptions | null
}

/**
 * Lifts each protection and puts it back: where a password is set, Excel refuses here, before anything has changed.
 * Queue it before what must not be half done.
 */
export function knock(context: Excel.RequestContext, sheets: readonly ProtectedSheet[]): void {
  for (const { name, protection } of sheets) {
    if (protection === null) continue
    const sheet = context.workbook.worksheets.getItem(name)
    sheet.protection.unprotect()
    sheet.protection.protect(protection)
  }
}

/** Queues work on a sheet with its protection lifted meanwhile. */
export function opened(
  context: Excel.RequestContext,
  { name, protection }: ProtectedSheet,
  work: (sheet: Excel.Worksheet) => void,
): void {
  const sheet = context.workbook.worksheets.getItem(name)
  if (protection !== null) sheet.protection.unprotect()
  work(sheet)
  if (protection !== null) sheet.protection.protect(protection)
}
