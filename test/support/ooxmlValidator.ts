import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What Microsoft's Open XML SDK says against a part of the file. */
export interface SchemaComplaint {
  readonly description: string
  readonly path: string | null
  readonly xPath: string | null
  readonly id: string | null
  readonly errorType: string
}

const COMMAND = join(process.cwd(), 'node_modules', '.bin', 'ooxml-validator')

function run(file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(COMMAND, [file, '--officeVersion', 'Office2019'], { maxBuffer: 1e8 }, (problem, stdout, stderr) => {
      if (stdout === '') reject(new Error(`the validator did not run: ${stderr || String(problem)}`))
      else resolve(stdout)
    })
  })
}

/** What the Open XML SDK (Office 2019 rules, offline) complains about; nothing for a good file. */
export async function schemaComplaints(workbook: Uint8Array): Promise<readonly SchemaComplaint[]> {
  const folder = await mkdtemp(join(tmpdir(), 'plantally-ooxml-'))
  try {
    const file = join(folder, 'workbook.xlsx')
    await writeFile(file, workbook)
    const { errors } = JSON.parse(await run(file)) as { errors: SchemaComplaint[] }
    return errors
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
