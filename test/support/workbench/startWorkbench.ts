import { spawn } from 'node:child_process'
import path from 'node:path'

/** npm runs its scripts, and jest its tests, in the package's own folder. */
const root = process.cwd()
const ADDRESS = /http:\/\/localhost:\d+\//

export interface RunningWorkbench {
  readonly address: string
  stop(): void
}

/** What `npm start` runs, for a machine without a person: builds the workbench and serves it on a free port. */
export function startWorkbench(): Promise<RunningWorkbench> {
  const given = [path.join(root, 'node_modules/tsx/dist/cli.mjs'), path.join(root, 'src/hosts/workbench/serve.ts')]
  const running = spawn(process.execPath, given, { cwd: root, env: { ...process.env, CI: '1', PORT: '0' } })
  const heard: string[] = []
  return new Promise((resolve, reject) => {
    running.stderr.on('data', (text: Buffer) => heard.push(String(text)))
    running.on('error', reject)
    running.on('exit', (code) => reject(new Error(`The workbench ended with ${code}: ${heard.join('')}`)))
    running.stdout.on('data', (text: Buffer) => {
      heard.push(String(text))
      const [address] = ADDRESS.exec(heard.join('')) ?? []
      if (address !== undefined) resolve({ address, stop: () => void running.kill() })
    })
  })
}
