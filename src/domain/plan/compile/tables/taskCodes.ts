import type { PlanProposal, ProposedTask } from '../proposal'

/** A proposed task as the tables name it. */
export interface TabledTask {
  readonly task: ProposedTask
  readonly code: string
  readonly campaign: string
  /** Null for tasks right below their campaign. */
  readonly parent: string | null
}

/** What the tasks and figures of a plan are gathered under: an annex, or a chapter of a plan that has none. */
export interface TabledCampaign {
  readonly code: string
  readonly name: string
  readonly annex: string
}

export interface TaskCodes {
  readonly campaigns: readonly TabledCampaign[]
  readonly tasks: readonly TabledTask[]
  /** The campaign of a target's place: its task, else its annex. */
  campaignAt(task: string | null, annex: string): string
  /** The table's code of a proposed task; null for none, and for chapters that became campaigns. */
  codeOf(task: string | null): string | null
}

const MAIN_TEXT = '0'
const LEAST_CHAPTERS = 2

/**
 * Chapters of a plan without annexes become its campaigns where each holds tasks and none has units of its own; else
 * something would be lost.
 */
function chaptersOf({ tasks, duties, targets }: PlanProposal): readonly ProposedTask[] {
  const tops = tasks.filter(({ parent }) => parent === null)
  const parents = new Set(tasks.map(({ parent }) => parent))
  const busy = new Set(duties.filter(({ basis }) => basis === 'printed').map(({ task }) => task))
  const inMainText = [...tasks, ...targets].every(({ annex }) => annex === MAIN_TEXT)
  const all = tops.every(({ code }) => parents.has(code) && !busy.has(code) && code.split('.').length === 2)
  return inMainText && all && tops.length >= LEAST_CHAPTERS ? tops : []
}

/** The nearest task above that is there: a person may have struck out the one printed. */
function parentOf(code: string, known: ReadonlySet<string>): string | null {
  const steps = code.split('.')
  for (let count = steps.length - 1; count >= 2; count -= 1) {
    const above = steps.slice(0, count).join('.')
    if (known.has(above)) return above
  }
  return null
}

/** Codes as the tables have them: a task whose chapters are all gone stands right below its campaign, as `1.2-3`. */
function tabledCodes(codes: readonly string[]): ReadonlyMap<string, string> {
  const known = new Set(codes)
  const tabled = new Map<string, string>()
  const enter = (code: string): string => {
    const done = tabled.get(code)
    if (done !== undefined) return done
    const parent = parentOf(code, known)
    const [campaign = MAIN_TEXT, ...steps] = code.split('.')
    const own = parent === null ? `${campaign}.${steps.join('-')}` : `${enter(parent)}${code.slice(parent.length)}`
    tabled.set(code, own)
    return own
  }
  codes.forEach(enter)
  return tabled
}

export function taskCodes(proposal: PlanProposal): TaskCodes {
  const chapters = chaptersOf(proposal)
  const chapterCodes = new Set(chapters.map(({ code }) => code))
  const own = (code: string): string => (chapters.length > 0 ? code.slice(code.indexOf('.') + 1) : code)
  const listed = proposal.tasks.filter(({ code }) => !chapterCodes.has(code))
  const known = new Set(listed.map(({ code }) => own(code)))
  const tabled = tabledCodes([...known])
  const tasks = listed.map((task): TabledTask => {
    const parent = parentOf(own(task.code), known)
    const code = tabled.get(own(task.code)) ?? task.code
    return {
      task,
      code,
      campaign: code.slice(0, code.indexOf('.')),
      parent: parent === null ? null : (tabled.get(parent) ?? null),
    }
  })
  const codes = new Map(tasks.map(({ task, code }) => [task.code, code]))
  const campaignAt = (task: string | null, annex: string): string =>
    task !== null && (codes.has(task) || chapterCodes.has(task))
      ? ((codes.get(task) ?? own(task)).split('.')[0] ?? annex)
      : annex
  return {
    campaigns: campaignsOf(
      proposal,
      chapters,
      own,
      new Set([
        ...tasks.map(({ campaign }) => campaign),
        ...proposal.targets.map(({ task, annex }) => campaignAt(task, annex)),
      ]),
    ),
    tasks,
    campaignAt,
    codeOf: (task) => (task === null ? null : (codes.get(task) ?? null)),
  }
}

function campaignsOf(
  { annexes, head }: PlanProposal,
  chapters: readonly ProposedTask[],
  own: (code: string) => string,
  used: ReadonlySet<string>,
): readonly TabledCampaign[] {
  const named = new Map<string, TabledCampaign>([
    [MAIN_TEXT, { code: MAIN_TEXT, name: head.title?.words ?? '', annex: MAIN_TEXT }],
    ...annexes.map(({ number, title }) => [number, { code: number, name: title, annex: number }] as const),
    ...chapters.map(({ code, heading, annex }) => [own(code), { code: own(code), name: heading, annex }] as const),
  ])
  const inOrder = [...named.keys(), ...[...used].filter((code) => !named.has(code))]
  return inOrder
    .filter((code) => used.has(code))
    .map((code) => named.get(code) ?? { code, name: '', annex: code })
    .map((campaign) => ({ ...campaign, name: campaign.name.replace(/\s+/g, '') || `附件${campaign.code}` }))
}
