const DAY = 86_400_000
const EPOCH_1900 = 25569
const EPOCH_1904 = 24107
/** Serials of 1900 count a 29 February 1900 that never was; days before it are one lower. */
const FIRST_OF_MARCH_1900 = 61
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/

/** The serial number, in the workbook's date system, of an ISO day or time (`t="d"` cells); null where the text is none. */
export function dateSerial(text: string, dateSystem: 1900 | 1904): number | null {
  const match = ISO.exec(text.trim())
  if (!match) return null
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  const midnight = Date.UTC(year, month - 1, day)
  if (new Date(midnight).getUTCDate() !== day) return null
  const days = midnight / DAY + (hours * 3600 + minutes * 60 + seconds) / 86400
  if (dateSystem === 1904) return days + EPOCH_1904
  const serial = days + EPOCH_1900
  return serial < FIRST_OF_MARCH_1900 ? serial - 1 : serial
}
