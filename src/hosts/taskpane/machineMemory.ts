import type { MachineMemory } from '../../ui/services'

const KEY = 'plantally.role'

/** The role chosen last on this machine. Where the browser keeps nothing, as in some embedded panes, it lasts as long as the pane. */
export function machineMemory(page: { readonly localStorage: Storage }): MachineMemory {
  const kept = <Value>(use: (storage: Storage) => Value): Value | null => {
    try {
      return use(page.localStorage)
    } catch {
      return null
    }
  }
  let chosen = kept((storage) => storage.getItem(KEY))
  return {
    role: () => (chosen === 'filler' || chosen === 'statistician' ? chosen : null),
    rememberRole(role) {
      chosen = role
      kept((storage) => (role === null ? storage.removeItem(KEY) : storage.setItem(KEY, role)))
    },
  }
}
