/** @jest-environment jsdom */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { manifestAt } from '../../src/hosts/packaging/manifestAt.mjs'
import { SCREENS } from '../../src/ui/services'
import { MANIFEST_SCHEMA, withManifestSchema } from '../support/withManifestSchema'

const root = path.resolve(__dirname, '../..')
const text = readFileSync(path.join(root, 'manifest.xml'), 'utf8')
const manifest = new DOMParser().parseFromString(text, 'application/xml')

const all = (name: string): Element[] => [...manifest.getElementsByTagName(name)]
const attributes = (name: string, attribute: string): string[] =>
  all(name).map((element) => element.getAttribute(attribute) ?? '')
const resource = (id: string): Element => {
  const found = ['bt:Image', 'bt:Url', 'bt:String'].flatMap(all).filter((one) => one.getAttribute('id') === id)
  if (found.length !== 1) throw new Error(`${found.length} resources ${id}`)
  return found[0] as Element
}
const valueOf = (id: string): string => resource(id).getAttribute('DefaultValue') ?? ''

/** What xmllint complains about in a manifest; empty for a valid one. */
function complaints(xml: string): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'plantally-manifest-')), 'manifest.xml')
  writeFileSync(file, xml)
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', MANIFEST_SCHEMA, file], { encoding: 'utf8' })
  return status === 0 ? '' : stderr
}

describe('the manifest against Microsoft’s schema', () => {
  withManifestSchema.it('is valid', () => {
    expect(complaints(text)).toBe('')
  })

  withManifestSchema.it('is valid as the build writes it for a server', () => {
    expect(complaints(manifestAt(text, 'https://office.example.gov.cn/plantally'))).toBe('')
  })

  withManifestSchema.it('is refused when an action loses its page: the schema is really asked', () => {
    expect(complaints(text.replace('<SourceLocation resid="Open.Url" />', ''))).toContain('SourceLocation')
  })
})

describe('the manifest', () => {
  it('asks for what the add-in needs and nothing more', () => {
    expect(all('Permissions').map((element) => element.textContent)).toEqual(['ReadWriteDocument'])
    for (const sets of [...all('Set'), ...all('bt:Set')]) {
      expect([sets.getAttribute('Name'), sets.getAttribute('MinVersion')]).toEqual(['ExcelApi', '1.8'])
    }
    expect(all('Set').length + all('bt:Set').length).toBe(2)
    expect(attributes('AppDomain', 'x')).toEqual([])
  })

  it('speaks Chinese, and English in every text', () => {
    expect(all('DefaultLocale')[0]?.textContent).toBe('zh-CN')
    for (const name of ['DisplayName', 'Description', 'bt:String']) {
      for (const element of all(name).filter((one) => !one.hasAttribute('resid'))) {
        const override = [...element.children].find((child) => child.getAttribute('Locale') === 'en-US')
        expect(element.getAttribute('DefaultValue')).toMatch(/\p{Script=Han}/u)
        expect(override?.getAttribute('Value')).toMatch(/^[^\p{Script=Han}]+$/u)
      }
    }
  })

  it('keeps its texts within what Office takes', () => {
    for (const kind of ['bt:ShortStrings', 'bt:LongStrings'] as const) {
      const longest = kind === 'bt:ShortStrings' ? 125 : 250
      const values = all(kind).flatMap((list) =>
        [...list.querySelectorAll('*')].map(
          (one) => one.getAttribute('DefaultValue') ?? one.getAttribute('Value') ?? '',
        ),
      )
      expect(values.filter((value) => value.length > longest)).toEqual([])
    }
    const ids = ['bt:Image', 'bt:Url', 'bt:String'].flatMap((name) => attributes(name, 'id').filter((id) => id !== ''))
    expect(ids.filter((id) => id.length > 32)).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has the tab 指标汇 with its five commands', () => {
    expect(all('CustomTab').map((tab) => valueOf(tab.lastElementChild?.getAttribute('resid') ?? ''))).toEqual([
      '指标汇',
    ])
    const labels = all('Control').map((control) => valueOf(control.children[0]?.getAttribute('resid') ?? ''))
    expect(labels).toEqual(['打开窗格', '建立模板', '填报审核', '汇总', '溯源'])
  })

  it('shows one pane whichever command is pressed; the one that Excel opens by itself names no screen', () => {
    expect(new Set(all('TaskpaneId').map((id) => id.textContent))).toEqual(
      new Set(['Office.AutoShowTaskpaneWithDocument']),
    )
    const pages = all('Action').map((action) => {
      const page = [...action.children].find(({ nodeName }) => nodeName === 'SourceLocation')
      return new URL(valueOf(page?.getAttribute('resid') ?? ''))
    })
    expect(pages.map(({ searchParams }) => searchParams.get('screen'))).toEqual([
      null,
      'setUp',
      'check',
      'rollUp',
      'trace',
    ])
    const screens = pages.flatMap(({ searchParams }) => searchParams.getAll('screen'))
    expect(screens.filter((screen) => !SCREENS.some((known) => known === screen))).toEqual([])
  })

  it('names only pictures that exist, in the size that it claims', () => {
    const images = all('bt:Image').filter((image) => image.hasAttribute('resid'))
    expect(images.length).toBeGreaterThanOrEqual(15)
    const claims = images.map((image) => [
      valueOf(image.getAttribute('resid') ?? ''),
      Number(image.getAttribute('size')),
    ])
    const own = [...attributes('IconUrl', 'DefaultValue').map((url) => [url, 32])]
    const sharp = [...attributes('HighResolutionIconUrl', 'DefaultValue').map((url) => [url, 64])]
    for (const [url, size] of [...claims, ...own, ...sharp]) {
      const icon = readFileSync(path.join(root, new URL(String(url)).pathname))
      expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([size, size])
    }
  })
})

describe('the manifest of a build', () => {
  it('carries the server’s address everywhere', () => {
    const built = manifestAt(text, 'https://office.example.gov.cn/plantally')
    expect(built).not.toContain('localhost')
    expect(built).toContain('"https://office.example.gov.cn/plantally/taskpane.html?screen=setUp"')
    expect(manifestAt(text, 'https://office.example.gov.cn/plantally/')).toBe(built)
  })

  it.each(['http://office.example.gov.cn/', 'office.example.gov.cn', 'https://office.example.gov.cn/?a=1'])(
    'is refused for %s, which Excel would not load',
    (url) => {
      expect(() => manifestAt(text, url)).toThrow('https')
    },
  )
})
