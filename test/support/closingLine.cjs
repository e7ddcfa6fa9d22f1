const { existsSync } = require('node:fs')
const path = require('node:path')

const onPath = (command) =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, command)))

const manifestSchema = path.resolve(__dirname, '../../../shared/manifest-xsd')

/** Says why tests were skipped, and prints the counts on one plain line at the very end, for whoever reads a CI log. */
module.exports = class ClosingLine {
  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests + results.numTodoTests
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    process.once('exit', () => {
      if (skipped > 0 && (!onPath('xmllint') || !existsSync(manifestSchema))) {
        process.stdout.write('xmllint or ../shared/manifest-xsd is missing: the manifest was not held to its schema\n')
      }
      if (skipped > 0 && !onPath('soffice') && !onPath('libreoffice')) {
        process.stdout.write(`LibreOffice is not installed: what needs it was skipped (${skipped} tests)\n`)
      }
      process.stdout.write(`Tests: ${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`)
    })
  }
}
