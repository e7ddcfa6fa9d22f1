/** Sheets of this name are being built; nobody but the builder looks at them. */
export const TEMPORARY_PREFIX = '_plantally~'

export const temporaryName = (position: number): string => `${TEMPORARY_PREFIX}${position + 1}`

/** Whether a sheet is only half written: left out of every reading. */
export const isTemporary = (sheet: string): boolean => sheet.startsWith(TEMPORARY_PREFIX)

/** Stands in the light while every other sheet is withdrawn: a workbook always shows one. */
export const PLACEHOLDER = `${TEMPORARY_PREFIX}0`
