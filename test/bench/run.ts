/** Every benchmark, one after the other, each in a process of its own so that none inherits another's heap. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'

const BENCHES: readonly (readonly [string, ...string[]])[] = [['readBench.ts'], ['writeBench.ts'], ['rollUpBench.ts']]

for (const [file, ...args] of BENCHES) {
  console.log(`\n${file} ${args.join(' ')}`)
  spawnSync('npx', ['tsx', path.join(import.meta.dirname, file), ...args], { stdio: 'inherit' })
}
