import type { Level, Period } from '../../domain/model'
import type { LevelText, PaneText } from './paneText'

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]
const THIRDS = ['1–10', '11–20', '21–end']

function nameOf({ kind, year, ordinal }: Period): string {
  switch (kind) {
    case 'ten-day':
      return `${MONTHS[Math.ceil(ordinal / 3) - 1]} ${THIRDS[(ordinal - 1) % 3]}, ${year}`
    case 'month':
      return `${MONTHS[ordinal - 1]} ${year}`
    case 'quarter':
      return `Quarter ${ordinal}, ${year}`
    case 'half-year':
      return `${ordinal === 1 ? 'First' : 'Second'} half of ${year}`
    case 'year':
      return `Year ${year}`
  }
}

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

const levels: Readonly<Record<Level, LevelText>> = {
  强制性: { name: 'Mandatory', meaning: 'must be fixed' },
  核实性: { name: 'Query', meaning: 'confirm or explain' },
  提示: { name: 'Notice', meaning: 'good to know' },
}

/** English. */
export const enUS: PaneText = {
  locale: 'en-US',
  title: 'Check returned files',
  product: 'PlanTally 指标汇',
  otherLanguage: '中文',
  plan: {
    label: 'Plan',
    loading: 'Loading the plan…',
    failed: 'The plan could not be loaded. Open this page again; if that does not help, tell your administrator.',
    size: ({ campaigns, units, indicators }) =>
      `${campaigns} campaigns · ${indicators} indicators · ${units} reporting units`,
  },
  period: {
    label: 'Reporting period',
    kinds: { month: 'Month', quarter: 'Quarter', 'half-year': 'Half-year', year: 'Year', 'ten-day': 'Ten days' },
    name: nameOf,
  },
  pick: {
    invite: 'Choose the templates (.xlsx) that the units sent back; several at once if you like.',
    drop: 'Or drop the files here.',
    local: 'Files are read on this computer only; they are neither uploaded nor changed.',
    action: 'Choose files…',
    again: 'Choose other files…',
  },
  running: {
    preparing: 'Getting ready…',
    reading: (number, total) => `Reading file ${number} of ${total}`,
    checking: 'Checking the figures…',
    stop: 'Stop',
    stopping: 'Stopping…',
  },
  results: {
    title: 'Results',
    files: (arrived, usable) => `${plural(arrived, 'file')}, ${usable} usable`,
    passedOver: (count) =>
      `${plural(count, 'other file is no workbook and was', 'other files are no workbooks and were')} not read.`,
    stopped: (read, picked) => `Stopped as you asked: ${read} of ${plural(picked, 'file')} read.`,
    nothing: 'No template was read. Choose the .xlsx files that the units sent back.',
    allClear: 'Nothing was found; the files can be rolled up.',
    count: (level, count) => `${levels[level].name} ${count}`,
    fileClear: 'Nothing was found.',
    refused: 'Not usable',
    otherFindings: 'Not about a single file',
    more: (count) => `Show ${count} more`,
  },
  failed: {
    unreadable: (file) =>
      `The browser cannot read the file “${file}”. It may have been moved or renamed, or another program holds it; close it and choose again.`,
    unexpected:
      'The program made a mistake and the check did not finish. Your files are untouched: choose them again. If it happens again, give your administrator the line below.',
    detail: (detail) => `Error: ${detail}`,
  },
  levels,
  comma: ', ',
}
