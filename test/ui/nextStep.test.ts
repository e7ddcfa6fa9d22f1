import { parsePeriod } from '../../src/domain/model'
import type { Recognised } from '../../src/usecases/recognise'
import { whoAmI } from '../../src/ui/desk/whoAmI'
import { nextStep } from '../../src/ui/screens/start/nextStep'
import { COMMERCE, REFORM } from '../support/smallPlan'

const june = parsePeriod('2023-M06')
if (!june.ok) throw new Error('2023-M06 is a period')
const template: Recognised = { kind: 'template', period: june.value, units: [REFORM], summary: null }
const several: Recognised = { ...template, units: [REFORM, COMMERCE] }
const summary: Recognised = { kind: 'summary', summary: june.value.key }
const neither: Recognised = { kind: 'neither' }

describe('the next step', () => {
  it.each([
    ['filler', template, true, 'check'],
    ['filler', neither, true, 'check'],
    ['filler', null, false, 'checkReturns'],
    ['statistician', neither, true, 'setUp'],
    ['statistician', several, true, 'rollUp'],
    ['statistician', { ...several, summary: june.value.key }, true, 'trace'],
    ['statistician', summary, true, 'trace'],
    ['statistician', { kind: 'another-plan', plan: 'x' }, true, 'setUp'],
    ['statistician', null, false, 'rollUp'],
    [null, template, true, null],
  ] as const)('of a %s with %j (workbook: %s) is %s', (role, recognised, hasWorkbook, step) => {
    expect(nextStep({ role, recognised, hasWorkbook })).toBe(step)
  })
})

describe('who a person is', () => {
  const others = { role: 'statistician', unit: COMMERCE } as const
  const nobody = { role: null, unit: null }

  it.each([
    ['one unit’s book that a statistician sent', others, null, template, { role: 'filler', unit: REFORM }],
    ['one unit’s book on a filler’s machine', others, 'filler', template, { role: 'filler', unit: REFORM }],
    [
      ...(['a filler’s own book that came back to the statistician', { role: 'filler', unit: REFORM }] as const),
      ...(['statistician', template, { role: 'statistician', unit: REFORM }] as const),
    ],
    ['several units’ sheets, where nobody said anything', nobody, null, several, { role: null, unit: null }],
    ['several units’ sheets, chosen in the book', others, 'filler', several, others],
    [
      'a new workbook on a statistician’s machine',
      nobody,
      'statistician',
      neither,
      { role: 'statistician', unit: null },
    ],
    ['a summary', nobody, null, summary, { role: null, unit: null }],
    ['no workbook yet', others, null, null, others],
  ] as const)('[PM3] %s', (_, kept, onThisMachine, recognised, who) => {
    expect(whoAmI({ kept, onThisMachine, recognised })).toEqual(who)
  })
})
