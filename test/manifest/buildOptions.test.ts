import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { contentSecurityPolicy } from '../../src/hosts/packaging/contentSecurityPolicy.mjs'
import { officeLibrary } from '../../src/hosts/packaging/officeLibrary.mjs'

const root = path.resolve(__dirname, '../..')

describe('where the pane gets office.js from', () => {
  it('is Microsoft’s servers unless told otherwise, and nothing is copied', () => {
    expect(officeLibrary(root)).toEqual({
      address: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      origin: 'https://appsforoffice.microsoft.com',
      copies: [],
    })
  })

  it('is the pane’s own folder for an intranet', () => {
    const { address, origin, copies } = officeLibrary(root, 'local')
    expect([address, origin]).toEqual(['office/office.js', null])
    expect(copies.map(({ from }) => from)).toContain('office.js')
    for (const { context } of copies) expect(existsSync(context)).toBe(true)
  })

  it('can be a mirror of the office’s own', () => {
    expect(officeLibrary(root, 'https://mirror.example.gov.cn/lib/office.js').origin).toBe(
      'https://mirror.example.gov.cn',
    )
  })

  it.each(['http://mirror.example.gov.cn/office.js', 'lokal', 'https://mirror.example.gov.cn/lib/'])(
    'is refused where it cannot be one: %s',
    (wanted) => {
      expect(() => officeLibrary(root, wanted)).toThrow('--env office')
    },
  )
})

describe('what the page may do', () => {
  const rules = (origin: string | null) =>
    new Map(
      contentSecurityPolicy({ origin })
        .split('; ')
        .map((rule) => [rule.split(' ')[0] ?? '', rule.split(' ').slice(1).join(' ')]),
    )

  it('is to run its own scripts and office.js', () => {
    expect(rules('https://appsforoffice.microsoft.com').get('script-src')).toBe(
      "'self' https://appsforoffice.microsoft.com",
    )
    expect(rules(null).get('script-src')).toBe("'self'")
  })

  it('is to speak to nobody and to load nothing else', () => {
    const given = rules(null)
    for (const closed of [
      'connect-src',
      'font-src',
      'media-src',
      'object-src',
      'frame-src',
      'form-action',
      'base-uri',
    ]) {
      expect(given.get(closed)).toBe("'none'")
    }
    expect(given.get('worker-src')).toBe("'self'")
    expect([...given.values()].join(' ')).not.toMatch(/unsafe|\*/)
  })
})

describe('side-loading into Excel for the desktop', () => {
  it('says where there is no such Excel that there is none, and what to do instead', () => {
    const elsewhere = "data:text/javascript,Object.defineProperty(process,'platform',{value:'linux'})"
    const tool = path.join(root, 'src/hosts/packaging/officeTool.mjs')
    const words = ['office-addin-debugging', 'start', 'manifest.xml', 'desktop']
    const { status, stderr } = spawnSync(process.execPath, ['--import', elsewhere, tool, ...words], {
      ...{ cwd: root, encoding: 'utf8' },
    })
    expect(status).toBe(1)
    expect(stderr).toMatch(/Windows and macOS only[^]*npm start/)
    expect(stderr).not.toContain('Error')
  })
})
