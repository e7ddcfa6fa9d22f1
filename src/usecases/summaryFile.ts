import { parsePeriod, periodName } from '../domain/model'
import { standAlone } from '../domain/summary'
import type { AnyFingerprint, WorkbookFiles } from './ports'
import type { RolledUpReturns } from './rollUpReturns'
import type { Receipt } from './rollUpFiles'

/** The summary as a file of its own, with its receipt (汇总凭证). */
export interface SummaryFile {
  /** `汇总_2023年6月.xlsx`. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly receipt: Receipt
}

export interface SummaryFilePorts {
  readonly files: Pick<WorkbookFiles, 'write'>
  readonly fingerprint: AnyFingerprint
}

const periodWords = (key: string): string => {
  const period = parsePeriod(key)
  return period.ok ? periodName(period.value) : key
}

/** Writes the summary as a workbook of its own: values instead of live formulas, the same bytes for the same returns. */
export async function summaryFile(
  { summary, archive, inputs }: Pick<RolledUpReturns, 'summary' | 'archive' | 'inputs'>,
  { files, fingerprint }: SummaryFilePorts,
): Promise<SummaryFile> {
  const bytes = await files.write(standAlone(summary))
  const { plan, period } = archive
  return {
    name: `汇总_${periodWords(period)}.xlsx`,
    bytes,
    receipt: { plan, period, inputs, output: await fingerprint(bytes) },
  }
}
