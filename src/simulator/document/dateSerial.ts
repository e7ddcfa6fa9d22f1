const DAY = 86_400_000
const DAY_ZERO = Date.UTC(1899, 11, 30)

/** The serial of a calendar day in the 1900 system, or null where there is no such day. Before March 1900 Excel counts one less. */
export function serialOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  const days = (date.getTime() - DAY_ZERO) / DAY
  return days < 61 ? days - 1 : days
}

export function dateOfSerial(serial: number): Date {
  const days = Math.floor(serial)
  return new Date(DAY_ZERO + (days < 60 ? days + 1 : days) * DAY + Math.round((serial - days) * 86_400) * 1000)
}
