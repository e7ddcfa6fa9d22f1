/** The import table of docs/architecture.md, as rules. test/architecture plants one violation of each and sees it reported. */
const STAGES = ['lib', 'model', 'plan', 'template', 'intake', 'checks', 'rollup', 'assess', 'summary']
const laterThan = (stage) => STAGES.slice(STAGES.indexOf(stage) + 1).join('|')
const LAYER_MAY_IMPORT = {
  domain: 'domain',
  usecases: 'domain|usecases',
  adapters: 'domain|usecases/ports|adapters',
  ui: 'domain|usecases|ui',
}
const NPM = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'unknown']

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(LAYER_MAY_IMPORT).map(([layer, allowed]) => ({
      name: `${layer}-direction`,
      severity: 'error',
      from: { path: `(^|/)src/${layer}/` },
      to: { path: '(^|/)src/', pathNot: `(^|/)src/(${allowed})/` },
    })),
    ...STAGES.slice(0, -1).map((stage) => ({
      name: `${stage}-imports-only-earlier-stages`,
      severity: 'error',
      from: { path: `(^|/)src/domain/${stage}/` },
      to: { path: `(^|/)src/domain/(${laterThan(stage)})/` },
    })),
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '(^|/)src/(domain|usecases)/', pathNot: '(^|/)src/domain/lib/decimal\\.ts$' },
      to: { dependencyTypes: [...NPM, 'core'] },
    },
    {
      name: 'lib-knows-only-big-js',
      severity: 'error',
      from: { path: '(^|/)src/domain/lib/decimal\\.ts$' },
      to: { dependencyTypes: [...NPM, 'core'], pathNot: 'node_modules/(@types/)?big\\.js' },
    },
    {
      name: 'adapters-do-not-know-each-other',
      severity: 'error',
      from: { path: '(^|/)src/adapters/([^/]+)/' },
      to: { path: '(^|/)src/adapters/', pathNot: '(^|/)src/adapters/$2/' },
    },
    {
      name: 'enter-by-the-front-door',
      severity: 'error',
      from: { path: '(^|/)src/([^/]+)/([^/]+)' },
      to: {
        path: '(^|/)src/(domain|adapters)/([^/]+)/.+',
        pathNot: ['(^|/)src/[^/]+/[^/]+/(index|node)\\.tsx?$', '(^|/)src/$2/$3/'],
      },
    },
    {
      name: 'ui-imports-react-and-fluent-only',
      severity: 'error',
      from: { path: '(^|/)src/ui/' },
      to: { dependencyTypes: [...NPM, 'core'], pathNot: 'node_modules/(@types/)?(react|react-dom|@fluentui)/' },
    },
    {
      name: 'hosts-are-the-rim',
      severity: 'error',
      from: { path: '(^|/)src/', pathNot: '(^|/)src/hosts/' },
      to: { path: '(^|/)src/hosts/' },
    },
    {
      name: 'simulator-never-ships',
      severity: 'error',
      from: { path: '(^|/)src/', pathNot: '(^|/)src/(simulator|hosts/workbench)/' },
      to: { path: '(^|/)src/simulator/' },
    },
    {
      name: 'papaparse-only-in-csv',
      severity: 'error',
      from: { path: '(^|/)src/', pathNot: '(^|/)src/adapters/csv/' },
      to: { path: 'node_modules/(@types/)?papaparse' },
    },
    {
      name: 'hucre-only-in-xlsx',
      severity: 'error',
      from: { path: '(^|/)src/', pathNot: '(^|/)src/adapters/xlsx/' },
      to: { path: 'node_modules/hucre/' },
    },
    {
      name: 'fflate-only-in-xlsx-and-docx',
      severity: 'error',
      from: { path: '(^|/)src/', pathNot: '(^|/)src/adapters/(xlsx|docx)/' },
      to: { path: 'node_modules/fflate/' },
    },
    {
      name: 'saxes-only-in-docx',
      severity: 'error',
      from: { path: '(^|/)src/', pathNot: '(^|/)src/adapters/docx/' },
      to: { path: 'node_modules/saxes/' },
    },
    {
      name: 'noble-hashes-only-in-hash',
      severity: 'error',
      from: { path: '(^|/)src/', pathNot: '(^|/)src/adapters/hash/' },
      to: { path: 'node_modules/@noble/' },
    },
    { name: 'src-never-imports-test', severity: 'error', from: { path: '(^|/)src/' }, to: { path: '^test/' } },
    {
      name: 'only-hosts-carry-seeds',
      severity: 'error',
      from: { path: '(^|/)src/', pathNot: '(^|/)src/hosts/' },
      to: { path: '^seeds/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
