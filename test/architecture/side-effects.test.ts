import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const root = path.resolve(__dirname, '../..')
const { sideEffects: named } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  readonly sideEffects: readonly string[]
}

const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(tsx?|mjs)$/.test(file) && !/\.d\.m?ts$/.test(file))
  .map((file) => `./src/${file.replaceAll(path.sep, '/')}`)

const parsed = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true)

const isNamed = (file: string): boolean =>
  named.some((pattern) => {
    const [start = '', end] = pattern.split('*').filter((part) => part !== '')
    return file.startsWith(start) && (end === undefined || file.endsWith(end))
  })

const DECLARES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.ExportDeclaration,
  ts.SyntaxKind.ExportAssignment,
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.ClassDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
  ts.SyntaxKind.EnumDeclaration,
  ts.SyntaxKind.VariableStatement,
])

/** What a file does when it is loaded, beyond declaring things. */
const doneOnLoading = (file: ts.SourceFile): string[] =>
  file.statements.filter(({ kind }) => !DECLARES.has(kind)).map((statement) => statement.getText().slice(0, 80))

const importedForEffect = (file: ts.SourceFile): string[] =>
  file.statements
    .filter((statement) => ts.isImportDeclaration(statement) && !statement.importClause)
    .map((statement) => statement.getText())

/** The bundler leaves out every file that package.json does not name and of which nothing is used. */
describe('files that the bundler may leave out', () => {
  it('do nothing when they are loaded: those that do are named in package.json', () => {
    const doing = sources
      .filter((file) => !isNamed(file))
      .flatMap((file) => doneOnLoading(parsed(file)).map((text) => `${file}: ${text}`))
    expect(doing).toEqual([])
  })

  it('are imported for what they export, never for what they do', () => {
    const forEffect = sources.flatMap((file) => importedForEffect(parsed(file)).map((text) => `${file}: ${text}`))
    expect(forEffect).toEqual([])
  })

  it('are all but the few that are named, each of which exists and does something', () => {
    for (const pattern of named) {
      const files = sources.filter((file) => isNamed(file) && file.startsWith(pattern.split('*')[0] ?? pattern))
      expect([pattern, files.some((file) => doneOnLoading(parsed(file)).length > 0)]).toEqual([pattern, true])
    }
  })
})
