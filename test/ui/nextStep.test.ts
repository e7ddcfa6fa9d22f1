import { parsePeriod } from '../../src/domain/model'
import type { Recognised } from '../../src/usecases/recognise'
import { likelyRole, nextStep } from '../../src/ui/screens/start/nextStep'
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
  it.each([
    [null, template, 'filler'],
    [null, several, null],
    [null, summary, null],
    ['statistician', template, 'statistician'],
  ] as const)('%s with %j is taken for %s', (role, recognised, likely) => {
    expect(likelyRole(role, recognised)).toBe(likely)
  })
})
