import type {
  Citation,
  PlanProposal,
  ProposedDuty,
  ProposedTarget,
  ProposedTask,
  Sureness,
} from '../../src/domain/plan'

export const SURE: Sureness = { confidence: 1, doubts: [] }

export const at = (line: number, words = '', start = 0): Citation => ({
  start,
  end: start + words.length,
  line,
  words,
})

export const task = (code: string, line: number, number: string, more: Partial<ProposedTask> = {}): ProposedTask => ({
  code,
  parent: null,
  annex: code.split('.')[0] ?? '0',
  level: 'section',
  number,
  heading: '',
  section: '',
  at: at(line),
  body: at(line),
  deadline: null,
  sureness: SURE,
  ...more,
})

export const duty = (taskCode: string, name: string, more: Partial<ProposedDuty> = {}): ProposedDuty => ({
  task: taskCode,
  role: 'lead',
  name,
  basis: 'printed',
  at: at(1, name),
  unit: null,
  likely: [],
  sureness: SURE,
  ...more,
})

export const target = (
  code: string,
  line: number,
  indicator: string,
  more: Partial<ProposedTarget> = {},
): ProposedTarget => ({
  code,
  task: null,
  annex: '1',
  indicator,
  kind: 'count',
  comparator: 'at_least',
  value: '10',
  valueHigh: null,
  unitOfMeasure: '家',
  firmness: 'plain',
  baseline: null,
  deadline: null,
  scope: '',
  partOf: null,
  citation: at(line, indicator),
  figure: at(line, more.value ?? '10'),
  sureness: SURE,
  ...more,
})

/** A proposal with what a test gives and nothing else. */
export const proposal = (parts: Partial<PlanProposal> = {}): PlanProposal => ({
  head: { title: null, documentNumber: null, issuedOn: null, year: 2024 },
  annexes: [],
  tasks: [],
  duties: [],
  targets: [],
  conflicts: [],
  ...parts,
})
