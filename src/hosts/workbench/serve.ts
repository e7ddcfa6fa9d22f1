import { spawn } from 'node:child_process'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import webpack from 'webpack'

const ROOT = path.join(import.meta.dirname, '../../..')
const PAGES = path.join(ROOT, 'dist/workbench')
/** Microsoft's client, from the package as it is: for development only, never copied. */
const OFFICE = path.join(ROOT, 'node_modules/@microsoft/office-js/dist')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.json': 'application/json',
}

/** The file behind an address, or null where there is none or it lies outside. */
function fileAt(address: string): string | null {
  const { pathname } = new URL(address, 'http://localhost')
  const wanted = decodeURIComponent(pathname === '/' ? '/index.html' : pathname)
  const [folder, rest] = wanted.startsWith('/office-js/') ? [OFFICE, wanted.slice(10)] : [PAGES, wanted]
  const file = path.join(folder, rest)
  return file.startsWith(folder + path.sep) && existsSync(file) && statSync(file).isFile() ? file : null
}

function answer(address: string, response: ServerResponse): void {
  const file = fileAt(address)
  if (file === null) {
    response.writeHead(404).end()
    return
  }
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream'
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  createReadStream(file).pipe(response)
}

/** Serves the built workbench to this machine only; port 0 takes a free one. */
export function serveWorkbench(port: number): Promise<{ readonly server: Server; readonly address: string }> {
  const server = createServer(({ url = '/' }, response) => answer(url, response))
  return new Promise((resolve, reject) => {
    server.on('error', reject)
    server.listen(port, '127.0.0.1', () =>
      resolve({ server, address: `http://localhost:${(server.address() as AddressInfo).port}/` }),
    )
  })
}

/** Builds the pages; rejects with webpack's own words. */
export async function buildWorkbench(): Promise<void> {
  const { default: configurations } = (await import(path.join(ROOT, 'webpack.config.js'))) as {
    readonly default: (env: Readonly<Record<string, unknown>>) => Promise<webpack.Configuration>
  }
  const configuration = await configurations({ workbench: true })
  const compiler = webpack(configuration)
  await new Promise<void>((resolve, reject) => {
    compiler.run((problem, stats) => {
      compiler.close(() => undefined)
      if (problem) reject(problem)
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')))
      else resolve()
    })
  })
}

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
}

/** Opens the address where a person and a browser are; nothing is lost where there is none. */
function openBrowser(address: string): void {
  const [command, ...given] = OPENERS[process.platform] ?? []
  const seen = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']
  if (command === undefined || process.env['CI'] || !seen) return
  const opener = spawn(command, [...given, address], { stdio: 'ignore', detached: true })
  opener.on('error', () => undefined)
  opener.unref()
}

const say = (text: string): boolean => process.stdout.write(`${text}\n`)

async function main(): Promise<void> {
  say('正在构建工作台… Building the workbench…')
  await buildWorkbench()
  const { address } = await serveWorkbench(Number(process.env['PORT'] ?? 0))
  say(`工作台（Excel 的替身）：${address}\nThe workbench, a stand-in for Excel. Ctrl+C 结束 / ends it.`)
  openBrowser(address)
}

if (process.argv[1]?.endsWith('serve.ts'))
  main().catch((problem: unknown) => {
    process.stderr.write(`${String(problem)}\n`)
    process.exitCode = 1
  })
