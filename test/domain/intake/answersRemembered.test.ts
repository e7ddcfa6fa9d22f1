import { returnedWorkbooks } from '../../bench/returnedFiles'

const FILES = 4

/** Everything that intake says of the files, read one after the other by code that has seen nothing before. */
async function saidOf(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<string[]> {
  let said: string[] = []
  await jest.isolateModulesAsync(async () => {
    const { readXlsx } = await import('../../../src/adapters/xlsx')
    const { intake } = await import('../../../src/domain/intake')
    const { indexPlan } = await import('../../../src/domain/plan')
    const { juneOf2023, planFor } = await import('../../bench/returnedFiles')
    const plan = planFor(FILES)
    const context = { plan, index: indexPlan(plan), period: juneOf2023() }
    said = files.map(({ name, bytes }) => {
      const read = readXlsx(name, bytes)
      if (!read.ok) throw new Error(read.problem.detail)
      return JSON.stringify(intake(read.value, { ...context, file: { name, sha256: '', receivedOn: null } }))
    })
  })
  return said
}

it('what was remembered of one file changes nothing that is said of the next', async () => {
  const files = []
  for await (const file of returnedWorkbooks(FILES)) files.push(file)
  const together = await saidOf(files)
  const backwards = await saidOf([...files].reverse())
  expect(backwards.reverse()).toEqual(together)
  for (const [at, file] of files.entries()) expect(await saidOf([file])).toEqual([together[at]])
  expect(new Set(together).size).toBe(FILES)
})
