import { readFileSync } from 'node:fs'

const KILOBYTES = 1024

/** Peak resident memory of this process in megabytes. On Linux the figure of the process's own memory map:
 * the one of resource usage begins with the memory of whoever started the process. */
export function peakMegabytes(): number {
  const own =
    process.platform === 'linux' ? /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] : null
  return Math.round((own ? Number(own) : process.resourceUsage().maxRSS) / KILOBYTES)
}
