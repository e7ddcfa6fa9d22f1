/** Chinese characters and full-width signs take two columns of a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u2460-\u24ff]/

export const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0)

const padded = (text: string, width: number, right: boolean): string => {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)))
  return right ? blanks + text : text + blanks
}

const isFigure = (text: string): boolean => /^[-+\d.,%—]*$/.test(text)

/** A plain table for the terminal: figures right, text left, two blanks between. */
export function columnsText(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, at) => Math.max(widthOf(title), ...rows.map((row) => widthOf(row[at] ?? ''))))
  const right = header.map((_title, at) => rows.length > 0 && rows.every((row) => isFigure(row[at] ?? '')))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => padded(cell, widths[at] ?? 0, right[at] ?? false))
      .join('  ')
      .trimEnd()
  return [line(header), ...rows.map(line)].join('\n')
}
