/** @jest-environment jsdom */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { memoryOpenWorkbook } from '../../../src/adapters/memory'
import { allowOwnStyles } from '../../../src/hosts/taskpane/allowOwnStyles'
import { showingWithDocument } from '../../../src/hosts/taskpane/office/autoShow'
import { officeColourScheme } from '../../../src/hosts/taskpane/office/officeColourScheme'
import { openingScreen, watchFragment } from '../../../src/hosts/taskpane/openingScreen'
import { fail } from '../../../src/domain/lib'
import { sampleLayout } from '../../support/sampleLayout'

describe('the screen that a ribbon command asks for', () => {
  it.each([
    ['?screen=rollUp', 'rollUp'],
    ['?screen=trace&_host_Info=Excel$Win32', 'trace'],
    ['', null],
    ['?screen=', null],
    ['?screen=nonsense', null],
    ['?screen=__proto__', null],
  ])('%s', (search, screen) => {
    expect(openingScreen({ search })).toBe(screen)
  })

  it('is followed while the pane is open, until the listener is removed', () => {
    const asked: string[] = []
    const remove = watchFragment(window, (screen) => asked.push(screen))
    const go = (hash: string) => {
      window.location.hash = hash
      window.dispatchEvent(new Event('hashchange'))
    }
    go('#screen=trace')
    go('#screen=nowhere')
    go('#screen=check')
    remove()
    go('#screen=setUp')
    expect(asked.filter((screen, at) => screen !== asked[at - 1])).toEqual(['trace', 'check'])
  })
})

describe('the colours of Office', () => {
  const theme = (bodyBackgroundColor: string) => ({ bodyBackgroundColor }) as Office.OfficeTheme
  it.each([
    ['#FFFFFF', 'light'],
    ['#f0f0f0', 'light'],
    ['F3F2F1', 'light'],
    ['#262626', 'dark'],
    ['#000000', 'dark'],
    ['#0a0a0a', 'dark'],
    ['white', null],
    ['', null],
  ])('%s', (colour, scheme) => {
    expect(officeColourScheme(theme(colour))).toBe(scheme)
  })

  it('are unknown where Office says nothing', () => {
    expect(officeColourScheme(undefined)).toBeNull()
  })
})

describe('opening by itself with our documents', () => {
  const settingsThat = (kept: Map<string, unknown>) => {
    const saved: unknown[] = []
    return {
      saved,
      settings: {
        get: (name: string) => kept.get(name),
        set: (name: string, value: unknown) => void kept.set(name, value),
        saveAsync: () => void saved.push(Object.fromEntries(kept)),
      },
    }
  }

  it('is asked of Office once, with the first sheets that are written', async () => {
    const { saved, settings } = settingsThat(new Map())
    const workbook = showingWithDocument(memoryOpenWorkbook(), settings)
    await workbook.readSnapshot()
    expect(saved).toEqual([])
    await workbook.applyLayout(sampleLayout)
    await workbook.applyLayout(sampleLayout)
    expect(saved).toEqual([{ 'Office.AutoShowTaskpaneWithDocument': true }])
  })

  it('bears the name that the manifest gives the pane', () => {
    const manifest = readFileSync(path.resolve(__dirname, '../../../manifest.xml'), 'utf8')
    expect(manifest).toContain('<TaskpaneId>Office.AutoShowTaskpaneWithDocument</TaskpaneId>')
  })

  it('is left alone where nothing could be written', async () => {
    const { saved, settings } = settingsThat(new Map())
    const locked = { kind: 'locked', detail: '' } as const
    const refusing = { ...memoryOpenWorkbook(), applyLayout: () => Promise.resolve(fail(locked)) }
    await showingWithDocument(refusing, settings).applyLayout(sampleLayout)
    expect(saved).toEqual([])
  })
})

describe('the rule for styles', () => {
  it('is added to the page with a nonce that no other load has', () => {
    const nonces = [allowOwnStyles(document), allowOwnStyles(document)]
    const rules = [...document.head.querySelectorAll('meta[http-equiv="Content-Security-Policy"]')]
    expect(rules.map((rule) => rule.getAttribute('content'))).toEqual(
      nonces.map((nonce) => `style-src 'self' 'nonce-${nonce}'`),
    )
    expect(nonces[0]).not.toBe(nonces[1])
    expect(nonces[0]).toMatch(/^[A-Za-z0-9+/]{24}$/)
  })
})
