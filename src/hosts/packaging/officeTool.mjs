// Runs one of Microsoft's side-loading tools: `node src/hosts/packaging/officeTool.mjs office-addin-debugging start manifest.xml`.
// They ask for ajv 8 at the top of node_modules, where ESLint's ajv 6 stands: NODE_PATH shows them the other one.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

const [tool = '', ...words] = process.argv.slice(2)
const require = createRequire(import.meta.url)
const ajv = createRequire(require.resolve('ajv-formats')).resolve('ajv/package.json')
const cli = path.join(path.dirname(require.resolve(`${tool}/package.json`)), 'cli.js')
const env = { ...process.env, NODE_PATH: path.dirname(path.dirname(ajv)) }
spawn(process.execPath, [cli, ...words], { stdio: 'inherit', env }).on('exit', (code) => process.exit(code ?? 1))
