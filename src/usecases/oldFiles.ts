import type { UnreadEntry } from '../domain/intake'
import { coverEntriesIn, intake, refusalOf, unreadEntries } from '../domain/intake'
import type { Plan, Submission, WorkbookSnapshot } from '../domain/model'
import { parseAddress, valueAt } from '../domain/model'
import { indexPlan } from '../domain/plan'
import type { OldReturn } from '../domain/template'
import type { StoredFile, WorkbookFiles } from './ports'

/** One unit's return, with what the file says beside it. */
export interface ReadReturn extends Pick<OldReturn, 'cover' | 'at'> {
  readonly submission: Submission
}

export interface OldFile {
  readonly returns: readonly ReadReturn[]
  /** What stands in the file and is in none of the returns. */
  readonly unread: readonly UnreadEntry[]
  /** Why it is no return; null where it is one. */
  readonly rule: string | null
}

/** Looks at single cells of a file that was read; a cell that is not there is blank. */
function cellsOf({ sheets }: WorkbookSnapshot): OldReturn['at'] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]))
  return ({ sheet: name, address }) => {
    const [sheet, at] = [byName.get(name), parseAddress(address)]
    if (!sheet || !at) return { value: null, formula: null }
    return { value: valueAt(sheet, at.row, at.column), formula: sheet.formulas.get(address)?.text ?? null }
  }
}

/** Reads files that were issued or returned under a plan, of whatever period. */
export class OldFiles {
  private readonly context

  constructor(
    plan: Plan,
    private readonly files: Pick<WorkbookFiles, 'read'>,
  ) {
    this.context = { plan, index: indexPlan(plan), period: null }
  }

  look({ path, bytes, receivedOn }: StoredFile): OldFile {
    const read = this.files.read(path, bytes)
    if (!read.ok) return { returns: [], unread: [], rule: refusalOf(read.problem).rule }
    const file = { name: path, sha256: '', receivedOn }
    const { submissions, findings } = intake(read.value, { ...this.context, file })
    if (submissions.length === 0) return { returns: [], unread: [], rule: findings[0]?.rule ?? '' }
    const [covers, at] = [coverEntriesIn(read.value), cellsOf(read.value)]
    return {
      returns: submissions.map((submission) => ({ submission, cover: covers.get(submission.unit) ?? [], at })),
      unread: unreadEntries(read.value, this.context, submissions),
      rule: null,
    }
  }
}
