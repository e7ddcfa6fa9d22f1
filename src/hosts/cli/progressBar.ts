import { SingleBar, Presets } from 'cli-progress'
import type { Progress } from '../../usecases/ports'

const SHOW_AFTER_MS = 1000

/** A bar on standard error for runs of over a second; silent where nobody watches. */
export function progressBar(label: string): Progress {
  const started = Date.now()
  let bar: SingleBar | null = null
  return {
    report(done, total, what) {
      if (!process.stderr.isTTY || (bar === null && Date.now() - started < SHOW_AFTER_MS)) return
      if (bar === null) {
        const format = `${label} {bar} {value}/{total} {what}`
        bar = new SingleBar({ format, stream: process.stderr, hideCursor: true }, Presets.shades_classic)
        bar.start(total, done, { what })
      }
      bar.update(done, { what })
      if (done >= total) bar.stop()
    },
  }
}
