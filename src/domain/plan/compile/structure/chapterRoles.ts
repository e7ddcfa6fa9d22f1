import words from '../dictionary/chapters.json'

/** What a chapter is for: `tasks` only holds tasks, `content` is one itself. */
export type ChapterRole = 'aims' | 'mechanism' | 'tasks' | 'content'

const LONGEST_HEADING = 22
const LONGEST_BARE = 14
const LONGEST_PAST = 30

const STRIPPED = [...words.tasks].sort((one, other) => other.length - one.length)

/** Whether nothing but words for work, tasks and measures is left: 「重点任务」, 「2024年主要工作任务分解」. */
function onlyTaskWords(heading: string): boolean {
  let rest = heading.replace(/\d{4}年?/g, '')
  for (const word of STRIPPED) rest = rest.replaceAll(word, '')
  return rest === ''
}

const plain = (heading: string): string => heading.replace(/[\s"《》、,:：()]/g, '')

const endsWithOneOf = (heading: string, list: readonly string[]): boolean =>
  list.some(
    (word) =>
      heading === word ||
      (heading.endsWith(word) && heading.length <= word.length + 8) ||
      (heading.startsWith(word) && heading.length <= word.length + 6),
  )

/** What has been done is no task, however long its heading. */
const isPast = (name: string): boolean => name.length <= LONGEST_PAST && words.past.some((word) => name.endsWith(word))

/** `exactly`: items are taken for chapters only where their heading is nothing but such a word. */
export function chapterRole(heading: string, exactly = false): ChapterRole {
  const name = plain(heading)
  if (exactly && ![...words.aims, ...words.mechanism].includes(name) && !onlyTaskWords(name)) return 'content'
  if (isPast(name)) return 'aims'
  if (name.length > LONGEST_HEADING) return 'content'
  if (words.either.includes(name)) return 'aims'
  if (words.tasksNeeded.some((word) => name.includes(word)) && onlyTaskWords(name)) return 'tasks'
  if (endsWithOneOf(name, words.aims)) return 'aims'
  if (endsWithOneOf(name, words.mechanism)) return 'mechanism'
  return 'content'
}

/** Whether a line without a number is the heading of a chapter of aims, tasks or mechanism. */
export function bareHeading(text: string): boolean {
  const name = plain(text)
  if (name.length > LONGEST_BARE || name.length < 4 || /[。;,、.!?|]/.test(text)) return false
  const known = [...words.aims, ...words.mechanism, ...words.tasksNeeded].includes(name)
  return known || (onlyTaskWords(name) && chapterRole(name) === 'tasks')
}
