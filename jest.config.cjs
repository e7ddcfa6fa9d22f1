/** These ship ES modules only, so jest transforms them too: hucre, and what Univer asks for. */
const ES_MODULES =
  'hucre|nanoid|rbush|quickselect|kdbush|cjk-regex|regexp-util|unicode-regex|franc-min|trigram-utils|n-gram|collapse-white-space'

/** Jest runs TypeScript through swc. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    [`^.+\\.(ts|tsx|mjs)$|/node_modules/(${ES_MODULES})/`]: [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES})/)`],
  // Univer asks for lodash-es, whose 600 files are ES modules; lodash is the same code as CommonJS.
  moduleNameMapper: { '^lodash-es$': 'lodash' },
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'cjs', 'js', 'json'],
  // Two cores are both used: most of the time goes into waiting for LibreOffice and browsers.
  maxWorkers: '100%',
  testTimeout: 60000,
  reporters: ['default', '<rootDir>/test/support/closingLine.cjs'],
}
