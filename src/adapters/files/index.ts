/** Node's file system, clock and hash behind the ports. */
import { createHash } from 'node:crypto'
import type { Clock, Fingerprint } from '../../usecases/ports'
import { localDay } from './folderStore'

export { folderStore, localDay } from './folderStore'

/** SHA-256 in lower-case hex. */
export const sha256: Fingerprint = (bytes) => createHash('sha256').update(bytes).digest('hex')

/** Today by the machine's clock and time zone. */
export const systemClock: Clock = { today: () => localDay(new Date()) }
