import officeAddins from 'eslint-plugin-office-addins'
import tseslint from 'typescript-eslint'

const hostGlobals = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime']
const sizes = {
  'max-lines': ['error', { max: 300, skipComments: true, skipBlankLines: true }],
  'max-lines-per-function': ['error', { max: 50, skipComments: true, skipBlankLines: true, IIFEs: true }],
  complexity: ['error', 12],
  'max-params': ['error', 4],
}
const typed = {
  parser: tseslint.parser,
  parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
}
const correctness = {
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  'no-console': 'error',
  eqeqeq: 'error',
  'prefer-const': 'error',
}

/** Microsoft's rules for office.js: load before reading, sync between, never in a loop. */
const officeAddinRules = Object.fromEntries(
  Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error']),
)

/** The pane speaks to nobody: whatever could is refused already in the editor. */
const networkCalls = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection'].map(
  (name) => ({ selector: `Identifier[name='${name}']`, message: 'Nothing leaves the machine.' }),
)

/** Which folders a layer may not name in an import; .dependency-cruiser.cjs holds the full table, this one speaks in the editor. */
const forbidImports = (...folders) => ({
  'no-restricted-imports': [
    'error',
    { patterns: folders.map((folder) => ({ group: [`**/${folder}/**`, `**/${folder}`] })) },
  ],
})

export default tseslint.config(
  { ignores: ['dist/**', 'out/**', 'node_modules/**', 'coverage/**', '**/*.cjs', '**/*.mjs', 'webpack.config.js'] },
  {
    files: ['src/**/*.{ts,tsx}'],
    languageOptions: typed,
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: { ...correctness, ...sizes, 'no-restricted-globals': ['error', ...hostGlobals] },
  },
  {
    files: ['src/domain/**'],
    rules: {
      ...forbidImports('adapters', 'usecases', 'ui', 'hosts', 'simulator'),
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "MemberExpression[object.name='Date'][property.name='now'], NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Pass the date in.',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'Pass a seeded source in.',
        },
      ],
    },
  },
  { files: ['src/usecases/**'], rules: forbidImports('adapters', 'ui', 'hosts', 'simulator') },
  { files: ['src/adapters/**'], rules: forbidImports('ui', 'hosts', 'simulator') },
  { files: ['src/ui/**'], rules: forbidImports('adapters', 'hosts', 'simulator') },
  {
    files: ['src/adapters/excel/**', 'src/hosts/taskpane/**'],
    plugins: { 'office-addins': officeAddins },
    rules: { 'no-restricted-globals': 'off', ...officeAddinRules },
  },
  { files: ['src/hosts/taskpane/**'], rules: { 'no-restricted-syntax': ['error', ...networkCalls] } },
  { files: ['src/hosts/cli/**'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**/*.{ts,tsx}'],
    languageOptions: typed,
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: { ...correctness, 'no-console': 'off' },
  },
)
