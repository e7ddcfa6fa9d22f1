/** Whoever wants to hear; the same function added twice hears twice, and each remover takes away its own. */
export interface Listeners<Message> {
  add(listener: (message: Message) => void): () => void
  tell(message: Message): void
}

export function listeners<Message>(): Listeners<Message> {
  const all = new Set<(message: Message) => void>()
  return {
    add(listener) {
      const own = (message: Message): void => listener(message)
      all.add(own)
      return () => {
        all.delete(own)
      }
    },
    tell(message) {
      for (const listener of [...all]) listener(message)
    },
  }
}
