import { createHash } from 'node:crypto'
import { writeXlsx } from '../../src/adapters/xlsx/write/writeXlsx'
import { sampleLayout } from './sampleLayout'

/** Run in another process by the writer's tests: the same layout must give the same bytes there. */
void writeXlsx(sampleLayout).then((bytes) => console.log(createHash('sha256').update(bytes).digest('hex')))
