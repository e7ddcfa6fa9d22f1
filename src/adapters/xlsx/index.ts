/** Workbooks as .xlsx bytes: layouts out, snapshots in. */
export { writeXlsx } from './write/writeXlsx'
