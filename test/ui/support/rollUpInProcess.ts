import { createHash } from 'node:crypto'
import { fail, succeed } from '../../../src/domain/lib'
import type { PaneServices } from '../../../src/ui/services'
import { archiveFile } from '../../../src/usecases/archiveFile'
import { rollUpReturns } from '../../../src/usecases/rollUpReturns'

/** The roll-up as the host's worker does it, without the worker. */
export const rollUpInProcess: PaneServices['rollUp'] = async ({ plan, files, ...request }) => {
  const rolled = await rollUpReturns(
    {
      ...{ ...request, ...plan },
      files: files.map((file) => ({
        name: file.name,
        read: async () => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), receivedOn: null }),
      })),
    },
    {
      files: { read: (file) => fail({ kind: 'not-a-zip', file, detail: 'only the open workbook is read here' }) },
      fingerprint: (bytes) => createHash('sha256').update(bytes).digest('hex'),
      progress: request.progress,
      cancellation: request.cancellation,
    },
  )
  if (!rolled.ok) return rolled
  const { lines, resubmissions, figures, counts, summary, archive } = rolled.value
  return succeed({
    ...{ lines, resubmissions, figures, findings: counts },
    layout: () => Promise.resolve(summary),
    file: () => Promise.resolve({ name: '汇总_2023年6月.xlsx', bytes: new Uint8Array([1]) }),
    archive: () => Promise.resolve(archiveFile(archive)),
  })
}
