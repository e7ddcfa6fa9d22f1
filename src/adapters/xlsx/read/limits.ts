const MEBIBYTE = 1024 * 1024

/** What a file may ask for. Chosen so that the worst file inside them is read within 2 s and 300 MB. */
export const LIMITS = {
  fileBytes: 64 * MEBIBYTE,
  /** Entries of the archive; a workbook of 120 sheets with drawings has some 500. */
  parts: 8192,
  /** One sheet, inflated; 400 rows of 15 columns need 0.25 MiB. */
  sheetBytes: 64 * MEBIBYTE,
  /** Any other part, inflated: these are decoded as a whole. */
  partBytes: 32 * MEBIBYTE,
  /** All XML of one file, inflated. */
  totalBytes: 128 * MEBIBYTE,
  /** A part past its limit that shrank more than this is called a bomb, below it merely large. */
  bombRatio: 100,
  sheets: 1024,
  rows: 1048576,
  columns: 16384,
  /** Cells with a value or a formula, over all sheets. */
  cells: 2_000_000,
  /** Sum over rows of the last column, and over sheets of the last row: what a loop over the snapshot visits. */
  extent: 20_000_000,
  /** Merged ranges, links, names: anything listed one by one. */
  listed: 200_000,
  /** Open elements at once; real parts stay below 20. */
  depth: 256,
} as const
