// Runs one of Microsoft's side-loading tools: `node src/hosts/packaging/officeTool.mjs office-addin-debugging start manifest.xml`.
// They ask for ajv 8 at the top of node_modules, where ESLint's ajv 6 stands: NODE_PATH shows them the other one.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

const NO_EXCEL = `Excel for the desktop exists for Windows and macOS only: the add-in cannot be side-loaded into it on this machine.
npm start opens the workbench, a stand-in for Excel in the browser; npm run start:excel:web takes Excel on the web.`

function run([tool = '', ...words]) {
  const require = createRequire(import.meta.url)
  const ajv = createRequire(require.resolve('ajv-formats')).resolve('ajv/package.json')
  const cli = path.join(path.dirname(require.resolve(`${tool}/package.json`)), 'cli.js')
  const env = { ...process.env, NODE_PATH: path.dirname(path.dirname(ajv)) }
  spawn(process.execPath, [cli, ...words], { stdio: 'inherit', env }).on('exit', (code) => process.exit(code ?? 1))
}

const given = process.argv.slice(2)
if (given.includes('desktop') && !['win32', 'darwin'].includes(process.platform)) {
  console.error(NO_EXCEL)
  process.exitCode = 1
} else run(given)
