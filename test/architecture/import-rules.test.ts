import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')

/** One planted violation of each rule of .dependency-cruiser.cjs: the file that breaks it and what it imports. */
const PLANTED: readonly { rule: string; file: string; imports: string }[] = [
  { rule: 'no-cycles', file: 'src/domain/lib/one.ts', imports: './two' },
  { rule: 'domain-direction', file: 'src/domain/plan/index.ts', imports: '../../usecases/rollUp' },
  { rule: 'usecases-direction', file: 'src/usecases/rollUp.ts', imports: '../adapters/xlsx' },
  { rule: 'adapters-direction', file: 'src/adapters/xlsx/index.ts', imports: '../../ui/screens/start' },
  { rule: 'ui-direction', file: 'src/ui/screens/start.ts', imports: '../../adapters/xlsx' },
  { rule: 'lib-imports-only-earlier-stages', file: 'src/domain/lib/one.ts', imports: '../model' },
  { rule: 'model-imports-only-earlier-stages', file: 'src/domain/model/index.ts', imports: '../plan' },
  { rule: 'plan-imports-only-earlier-stages', file: 'src/domain/plan/index.ts', imports: '../template' },
  { rule: 'template-imports-only-earlier-stages', file: 'src/domain/template/index.ts', imports: '../intake' },
  { rule: 'intake-imports-only-earlier-stages', file: 'src/domain/intake/index.ts', imports: '../checks' },
  { rule: 'checks-imports-only-earlier-stages', file: 'src/domain/checks/index.ts', imports: '../rollup' },
  { rule: 'rollup-imports-only-earlier-stages', file: 'src/domain/rollup/index.ts', imports: '../assess' },
  { rule: 'assess-imports-only-earlier-stages', file: 'src/domain/assess/index.ts', imports: '../summary' },
  { rule: 'domain-is-pure', file: 'src/domain/plan/index.ts', imports: 'node:fs' },
  { rule: 'domain-is-pure', file: 'src/usecases/rollUp.ts', imports: 'papaparse' },
  { rule: 'lib-knows-only-big-js', file: 'src/domain/lib/decimal.ts', imports: 'commander' },
  { rule: 'adapters-do-not-know-each-other', file: 'src/adapters/csv/index.ts', imports: '../xlsx' },
  { rule: 'enter-by-the-front-door', file: 'src/usecases/rollUp.ts', imports: '../domain/plan/inner' },
  { rule: 'ui-imports-react-and-fluent-only', file: 'src/ui/screens/start.ts', imports: 'commander' },
  { rule: 'hosts-are-the-rim', file: 'src/adapters/xlsx/index.ts', imports: '../../hosts/cli' },
  { rule: 'simulator-never-ships', file: 'src/hosts/cli/index.ts', imports: '../../simulator/host' },
  { rule: 'papaparse-only-in-csv', file: 'src/adapters/xlsx/index.ts', imports: 'papaparse' },
  { rule: 'hucre-only-in-xlsx', file: 'src/adapters/csv/index.ts', imports: 'hucre' },
  { rule: 'fflate-only-in-xlsx-and-docx', file: 'src/adapters/csv/index.ts', imports: 'fflate' },
  { rule: 'saxes-only-in-docx', file: 'src/adapters/csv/index.ts', imports: 'saxes' },
  { rule: 'noble-hashes-only-in-hash', file: 'src/adapters/csv/index.ts', imports: '@noble/hashes/sha2' },
  { rule: 'src-never-imports-test', file: 'src/domain/plan/index.ts', imports: '../../../test/support/smallPlan' },
  { rule: 'src-never-imports-test', file: 'src/hosts/cli/index.ts', imports: '../../../test/support/smallPlan' },
  { rule: 'only-hosts-carry-seeds', file: 'src/ui/screens/start.ts', imports: '../../../seeds/city/plan.csv' },
  { rule: 'only-hosts-carry-seeds', file: 'src/domain/plan/index.ts', imports: '../../../seeds/city/plan.csv' },
]

const SCENERY = [
  ...['lib', 'model', 'plan', 'template', 'intake', 'checks', 'rollup', 'assess', 'summary'].map(
    (stage) => `src/domain/${stage}/index.ts`,
  ),
  'src/domain/plan/inner.ts',
  'src/domain/lib/one.ts',
  'src/domain/lib/two.ts',
  'src/domain/lib/decimal.ts',
  'src/usecases/rollUp.ts',
  'src/adapters/xlsx/index.ts',
  'src/adapters/csv/index.ts',
  'src/ui/screens/start.ts',
  'src/hosts/cli/index.ts',
  'src/simulator/host.ts',
  'test/support/smallPlan.ts',
  'seeds/city/plan.csv',
]

function write(folder: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), text)
}

/** Rule and file of every complaint about a little house with the same rooms as ours. */
function complaintsAbout(files: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(path.join(root, 'out-planted-'))
  try {
    for (const [file, text] of Object.entries(files)) write(folder, file, text)
    write(folder, 'tsconfig.json', '{ "compilerOptions": { "module": "ESNext", "moduleResolution": "bundler" } }')
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
    const run = spawnSync(
      process.execPath,
      [
        path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
        ...['src', '--config', path.join(root, '.dependency-cruiser.cjs'), '--output-type', 'json'],
      ],
      { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 },
    )
    const report = JSON.parse(run.stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } }
    return report.summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const ROOM = 'export const room = 1\n'
const inOrder = {
  ...Object.fromEntries(SCENERY.map((file) => [file, ROOM])),
  'src/hosts/taskpane/plan.ts': `import '../../../seeds/city/plan.csv'\n${ROOM}`,
}

/** Each violation stands in a file of its own, so that one look at the house finds them all; decimal.ts is its own room. */
const fileOf = ({ file }: (typeof PLANTED)[number], at: number): string =>
  /decimal|one\.ts$/.test(file) ? file : file.replace(/\w+\.ts$/, `planted${at}.ts`)

describe('import rules', () => {
  const planted = PLANTED.map((one, at) => ({ ...one, at: fileOf(one, at) }))
  let complaints: string[] = []
  beforeAll(() => {
    const violations = planted.map(({ at, imports }) => [at, `import '${imports}'\n${ROOM}`])
    complaints = complaintsAbout({
      ...inOrder,
      ...Object.fromEntries(violations),
      'src/domain/lib/one.ts': `import './two'\nimport '../model'\n${ROOM}`,
      'src/domain/lib/two.ts': `import './one'\n${ROOM}`,
    })
  })

  it('say nothing about a house in order', () => expect(complaintsAbout(inOrder)).toEqual([]))

  it.each(planted)('$rule reports $file importing $imports', ({ rule, at }) => {
    expect(complaints).toContain(`${rule}: ${at}`)
  })
})
