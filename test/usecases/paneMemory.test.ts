import { decimalText } from '../../src/domain/lib'
import type { PaneMemory } from '../../src/usecases/paneMemory'
import {
  checkSettingsOf,
  DEFAULT_PANE_MEMORY,
  DEFAULT_PANE_SETTINGS,
  lightPolicyOf,
  PANE_MEMORY_KEY,
  paneMemoryTexts,
  readPaneMemory,
} from '../../src/usecases/paneMemory'
import { memoryOpenWorkbook } from '../../src/adapters/memory'
import { planCode } from '../../src/domain/model'
import { previewTemplates } from '../../src/usecases/previewTemplates'
import { recognise } from '../../src/usecases/recognise'
import { checkRequest, openTemplates, setUpRequest, snapshotOf } from '../support/openCity'
import { ALL_TOWNS, COMMERCE, REFORM, smallPlan } from '../support/smallPlan'

const memory: PaneMemory = {
  planFrom: 'workbook',
  ...{ plan: 'small-2023', period: '2023-M06', role: 'filler', unit: 'U001' },
  dueOn: { period: '2023-M06', day: '2023-07-08' },
  stamper: { unit: 'U001', name: '甲一' },
  settings: { ...DEFAULT_PANE_SETTINGS, aboutTolerance: '2.5', language: 'en' },
}

describe('paneMemory', () => {
  it('[PM1] comes back from the document as it was remembered', async () => {
    const workbook = memoryOpenWorkbook()
    await workbook.remember({ other: 'kept' })
    await workbook.remember(paneMemoryTexts(memory))
    const texts = await workbook.recall()
    expect(texts.ok && readPaneMemory(texts.value)).toEqual({ memory, damaged: false })
    expect(texts.ok && texts.value.other).toBe('kept')
  })

  it('[PM1] is the defaults where nothing was remembered', () => {
    expect(readPaneMemory({})).toEqual({ memory: DEFAULT_PANE_MEMORY, damaged: false })
  })

  it('[PM1] of an older version has no day and no name yet', () => {
    const { dueOn: _day, stamper: _name, ...older } = memory
    const text = JSON.stringify({ version: 1, memory: older })
    expect(readPaneMemory({ [PANE_MEMORY_KEY]: text })).toEqual({
      memory: { ...memory, dueOn: null, stamper: null },
      damaged: false,
    })
  })

  it.each([
    ['no JSON', '{'],
    ['another version', JSON.stringify({ version: 99, memory })],
    ['no memory', JSON.stringify({ version: 1 })],
    ['an unknown role', JSON.stringify({ version: 1, memory: { ...memory, role: 'mayor' } })],
    [
      'a tolerance that is no number',
      JSON.stringify({ version: 1, memory: { ...memory, settings: { ...memory.settings, aboutTolerance: '多' } } }),
    ],
    [
      'bands that are none',
      JSON.stringify({
        version: 1,
        memory: { ...memory, settings: { ...memory.settings, bands: [{ light: 'pink', from: '0' }] } },
      }),
    ],
    [
      'an unknown language',
      JSON.stringify({ version: 1, memory: { ...memory, settings: { ...memory.settings, language: 'fr' } } }),
    ],
    ['a day that is none', JSON.stringify({ version: 1, memory: { ...memory, dueOn: '2023-07-08' } })],
    ['a list', '[]'],
  ])('[PM1] damaged (%s) gives the defaults and says so', (_, text) => {
    expect(readPaneMemory({ [PANE_MEMORY_KEY]: text })).toEqual({ memory: DEFAULT_PANE_MEMORY, damaged: true })
  })

  it('[PM2] settings become check settings and a light policy', () => {
    expect(checkSettingsOf(memory.settings).aboutTolerance).toBe('2.5')
    const policy = lightPolicyOf(memory.settings)
    if (!policy.ok) throw new Error('refused')
    expect(policy.value.aboutTolerance && decimalText(policy.value.aboutTolerance)).toBe('2.5')
    expect(policy.value.bands.map(({ light, from }) => [light, from && decimalText(from)])).toEqual([
      ['normal', '0'],
      ['watch', '-10'],
      ['behind', null],
    ])
  })

  it('[PM2] bands that overlap or leave a hole are refused with the linter’s remarks', () => {
    const withBands = (bands: PaneMemory['settings']['bands']) => lightPolicyOf({ ...DEFAULT_PANE_SETTINGS, bands })
    expect(withBands([{ light: 'normal', from: '0' }])).toMatchObject({ ok: false, problem: [{ kind: 'hole-below' }] })
    expect(
      withBands([
        { light: 'normal', from: '-10' },
        { light: 'watch', from: '0' },
        { light: 'behind', from: null },
      ]),
    ).toMatchObject({ ok: false, problem: [{ kind: 'not-descending', band: 1 }] })
    expect(withBands([])).toMatchObject({ ok: false, problem: [{ kind: 'no-bands' }] })
    expect(lightPolicyOf({ ...DEFAULT_PANE_SETTINGS, aboutTolerance: '-1' })).toMatchObject({
      ...{ ok: false, problem: [{ kind: 'negative-tolerance' }] },
    })
  })
})

describe('previewTemplates', () => {
  it('counts units, sheets, rows and cells before anything is written', () => {
    expect(previewTemplates(setUpRequest([COMMERCE, REFORM, ALL_TOWNS]))).toEqual({
      ...{ units: 2, indicatorRows: 10, taskRows: 4, cells: 14 },
      sheets: { oneWorkbook: 11, filePerUnit: 12 },
      perUnit: [
        { unit: REFORM, name: '市发改局', indicators: 7, tasks: 2, cells: 9 },
        { unit: COMMERCE, name: '市商务局', indicators: 3, tasks: 2, cells: 5 },
      ],
    })
  })

  it('counts the chosen lists only', () => {
    const chosen = previewTemplates(setUpRequest([REFORM], { lists: ['tasks', 'risks'] }))
    expect([chosen.indicatorRows, chosen.taskRows, chosen.cells, chosen.sheets]).toEqual([
      ...[0, 2, 2],
      { oneWorkbook: 3, filePerUnit: 3 },
    ])
    expect(previewTemplates(setUpRequest([REFORM], { lists: [] })).sheets).toEqual({ oneWorkbook: 0, filePerUnit: 0 })
  })

  it('tells as many sheets as setting up writes', async () => {
    const { sheets } = await snapshotOf(await openTemplates(REFORM, COMMERCE))
    const visible = sheets.filter(({ visibility }) => visibility === 'visible').length
    expect(previewTemplates(setUpRequest([REFORM, COMMERCE])).sheets.oneWorkbook).toBe(visible)
  })
})

describe('recognise', () => {
  it('knows a template of one unit and of several, a foreign plan’s, and a workbook of nobody', async () => {
    expect(recognise(await snapshotOf(await openTemplates(REFORM)), checkRequest)).toMatchObject({
      ...{ kind: 'template', period: { key: '2023-M06' }, units: [REFORM], summary: null },
    })
    expect(recognise(await snapshotOf(await openTemplates(COMMERCE, REFORM)), checkRequest)).toMatchObject({
      ...{ kind: 'template', units: [REFORM, COMMERCE] },
    })
    const other = { ...checkRequest, plan: { ...smallPlan, code: planCode('other') } }
    expect(recognise(await snapshotOf(await openTemplates(REFORM)), other)).toEqual({
      ...{ kind: 'another-plan', plan: 'small-2023' },
    })
    expect(recognise(await snapshotOf(memoryOpenWorkbook()), checkRequest)).toEqual({ kind: 'neither' })
  })
})
