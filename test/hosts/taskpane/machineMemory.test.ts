import { machineMemory } from '../../../src/hosts/taskpane/machineMemory'

/** A browser's storage over a map. */
function storageOver(kept: Map<string, string>): Storage {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage
}

describe('[PM3] machineMemory', () => {
  it('knows the role again when the pane is opened next time, and forgets it when told', () => {
    const kept = new Map<string, string>()
    machineMemory({ localStorage: storageOver(kept) }).rememberRole('statistician')
    expect(machineMemory({ localStorage: storageOver(kept) }).role()).toBe('statistician')
    machineMemory({ localStorage: storageOver(kept) }).rememberRole(null)
    expect(machineMemory({ localStorage: storageOver(kept) }).role()).toBeNull()
    expect(kept.size).toBe(0)
  })

  it('takes what is no role for none', () => {
    expect(machineMemory({ localStorage: storageOver(new Map([['plantally.role', 'mayor']])) }).role()).toBeNull()
  })

  it('remembers for as long as the pane where the browser keeps nothing', () => {
    const page = {
      get localStorage(): Storage {
        throw new Error('The document is sandboxed')
      },
    }
    const machine = machineMemory(page)
    expect(machine.role()).toBeNull()
    machine.rememberRole('filler')
    expect(machine.role()).toBe('filler')
  })
})
