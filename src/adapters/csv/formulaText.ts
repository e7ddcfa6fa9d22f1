/** Blanks and earlier guards aside, what spreadsheets take for a formula; full-width signs count in East Asian versions. */
const LOOKS_LIKE_FORMULA = /^['\s]*[=+\-@＝＋－＠]/
const GUARD = "'"

/** [IN13] The text so that a spreadsheet that opens the file keeps it text: behind an apostrophe where it starts like a formula. */
export const guardFormula = (text: string): string => (LOOKS_LIKE_FORMULA.test(text) ? `${GUARD}${text}` : text)

/** The text that was guarded; any other text as it is. */
export const unguardFormula = (text: string): string =>
  text.startsWith(GUARD) && LOOKS_LIKE_FORMULA.test(text.slice(1)) ? text.slice(1) : text
