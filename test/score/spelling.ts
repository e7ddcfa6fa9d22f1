const WIDTH_STEP = 0xfee0

/** Half width and without blanks, so that 「（一）」 and `( 一 )` are one. */
export const plainSpelling = (text: string): string =>
  text
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - WIDTH_STEP))
    .replace(/[“”「」]/g, '"')
    .replace(/\s/g, '')

/** The number alone: 「（一）」 and 「一、」 give 一, 「1．」 gives 1. */
export const plainNumber = (number: string): string => plainSpelling(number).replace(/[()、.,:。]/g, '')

/** `8.0` and `8` are one figure. */
export function plainValue(value: string | null): string | null {
  if (value === null || value === '') return null
  return value.includes('.') ? value.replace(/0+$/, '').replace(/\.$/, '') : value
}
