/** The words without any of the characters at their end. */
export function withoutEnd(words: string, characters: string): string {
  let end = words.length
  while (end > 0 && characters.includes(words.charAt(end - 1))) end -= 1
  return words.slice(0, end)
}
