/** @jest-environment jsdom */
import type { PageWithOffice } from '../../../src/hosts/taskpane/office/connectExcel'
import { connectExcel } from '../../../src/hosts/taskpane/office/connectExcel'
import { insideOffice } from '../../../src/hosts/taskpane/office/insideOffice'

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'
const IN_EXCEL = '?_host_Info=Excel$Win32$16.01$zh-CN$$$$0'
const BRIEF = { library: 30, ready: 30 }
const excel = { run: () => Promise.reject(new Error('not in this test')) }

/** `Office` as it stands in an application, with the requirement sets that this one has. */
const office = (application: string | null, sets: readonly string[] = ['1.8']) => ({
  onReady: () => Promise.resolve({ host: application, platform: 'PC' }),
  context: {
    platform: 'PC',
    diagnostics: { version: '16.0.10417.20000' },
    requirements: { isSetSupported: (set: string, version: string) => set === 'ExcelApi' && sets.includes(version) },
  },
})

const page = (parts: object): PageWithOffice =>
  ({ document, name: '', location: { search: IN_EXCEL }, ...parts }) as unknown as PageWithOffice

const libraryTag = () => document.head.querySelector('script')

beforeEach(() => {
  document.head.innerHTML = `<meta name="office-library" content="${CDN}">`
})

describe('the start of the pane', () => {
  it('finds Excel once office.js is ready, and asks its requirement sets', async () => {
    const found = await connectExcel(page({ Office: office('Excel', ['1.8', '1.9']), Excel: excel }), BRIEF)
    expect(found).toMatchObject({ kind: 'connected', client: excel })
    if (found.kind !== 'connected') return
    expect(found.host).toMatchObject({ application: 'excel', platform: 'PC', version: '16.0.10417.20000' })
    expect(['1.8', '1.9', '1.10'].map((set) => found.host.isSetSupported('ExcelApi', set))).toEqual([true, true, false])
  })

  it('works over the native bridge, where Excel is there and Office.onReady is not', async () => {
    expect(await connectExcel(page({ Excel: excel }), BRIEF)).toMatchObject({
      kind: 'connected',
      host: { application: 'workbench' },
    })
    expect(libraryTag()).toBeNull()
  })

  it('asks Microsoft’s servers for nothing in a plain browser', async () => {
    expect(await connectExcel(page({ location: { search: '' } }), BRIEF)).toEqual({ kind: 'none' })
    expect(libraryTag()).toBeNull()
  })

  it('loads office.js from where the build says, and goes on when it has come', async () => {
    const opened = page({})
    const connecting = connectExcel(opened, BRIEF)
    expect(libraryTag()?.src).toBe(CDN)
    Object.assign(opened, { Office: office('Excel'), Excel: excel })
    libraryTag()?.dispatchEvent(new Event('load'))
    expect(await connecting).toMatchObject({ kind: 'connected' })
  })

  it.each([
    ['that cannot be had', () => libraryTag()?.dispatchEvent(new Event('error'))],
    ['that does not come in time', () => undefined],
  ])('names an office.js %s', async (_, happens) => {
    const connecting = connectExcel(page({}), BRIEF)
    happens()
    expect(await connecting).toEqual({ kind: 'failed', problem: { kind: 'library-unreachable', address: CDN } })
  })

  it('names an Office that does not answer', async () => {
    const silent = { ...office('Excel'), onReady: () => new Promise(() => undefined) }
    expect(await connectExcel(page({ Office: silent, Excel: excel }), BRIEF)).toEqual({
      kind: 'failed',
      problem: { kind: 'office-silent' },
    })
  })

  it.each([
    ['Word', 'Word'],
    [null, ''],
  ])('names an application that is not Excel: %s', async (application, named) => {
    expect(await connectExcel(page({ Office: office(application) }), BRIEF)).toEqual({
      kind: 'failed',
      problem: { kind: 'not-excel', application: named },
    })
  })

  it.each([
    ['below ExcelApi 1.8', { Office: office('Excel', ['1.7']), Excel: excel }],
    ['without the Excel client', { Office: office('Excel') }],
  ])('names an Excel %s, with its version', async (_, parts) => {
    expect(await connectExcel(page(parts), BRIEF)).toEqual({
      kind: 'failed',
      problem: { kind: 'excel-too-old', version: '16.0.10417.20000' },
    })
  })
})

describe('whether Office opened the page', () => {
  const plain = { name: '', location: { search: '' }, external: {}, sessionStorage: { getItem: () => null } }
  const marks: readonly (readonly [string, object])[] = [
    ['the query of desktop and Mac', { location: { search: `?screen=trace&${IN_EXCEL.slice(1)}` } }],
    ['the window name of Excel on the web', { name: JSON.stringify({ hostInfo: 'Excel|Web|16.01|zh-CN' }) }],
    ['the functions of older desktops', { external: { GetHostInfo: () => '' } }],
    ['the functions of Office 2013', { external: { GetContext: () => '' } }],
    ['the host object of the Mac', { agaveHost: {} }],
    ['what office.js remembered in this tab', { sessionStorage: { getItem: () => 'Excel|Web' } }],
  ]
  it.each(marks)('is told by %s', (_, mark) => {
    expect(insideOffice({ ...plain, ...mark })).toBe(true)
  })

  const strange: readonly (readonly [string, object])[] = [
    ['a plain page', {}],
    ['a window named by somebody else', { name: 'main' }],
    ['a window whose name is a number', { name: '7' }],
    ['another query', { location: { search: '?screen=trace' } }],
    ['a page without any of it', { external: undefined, sessionStorage: undefined }],
    [
      'a page that may not look into its storage',
      {
        get sessionStorage(): never {
          throw new Error('SecurityError')
        },
      },
    ],
  ]
  it.each(strange)('is not told by %s', (_, mark) => {
    expect(insideOffice(Object.create(plain, Object.getOwnPropertyDescriptors(mark)))).toBe(false)
  })
})
