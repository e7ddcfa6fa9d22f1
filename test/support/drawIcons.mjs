// Draws the icons of the add-in into assets/: `npm run icons`. Every size is drawn for itself on whole pixels, so that
// 16-pixel strokes are as crisp as 80-pixel ones. Run with tsx: the browser is the tests' own.
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from './browser.ts'

const assets = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../assets')

/** Strong enough on the light ribbon and on the dark one. */
const INK = '#2E75B6'
const ACCENT = '#D0662B'
const COMMAND_SIZES = [16, 32, 80]

/** Places and widths in sixteenths of the icon's side, rounded to whole pixels; a line is never thinner than one. */
function pen(size) {
  const at = (sixteenths) => Math.round((sixteenths * size) / 16)
  const line = Math.max(1, Math.round(size / 14))
  const box = (left, top, right, bottom, colour = INK) =>
    `<rect x="${at(left)}" y="${at(top)}" width="${at(right) - at(left)}" height="${at(bottom) - at(top)}" fill="${colour}"/>`
  const upright = (left, top, bottom, colour = INK, width = line) =>
    `<rect x="${at(left)}" y="${at(top)}" width="${width}" height="${at(bottom) - at(top)}" fill="${colour}"/>`
  const level = (left, top, right, colour = INK, width = line) =>
    `<rect x="${at(left)}" y="${at(top)}" width="${at(right) - at(left)}" height="${width}" fill="${colour}"/>`
  const stroke = (points, colour = ACCENT, width = Math.max(1.6, line * 1.3)) =>
    `<polyline points="${points.map(([x, y]) => `${(x * size) / 16},${(y * size) / 16}`).join(' ')}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
  /** A sheet with a heading row and a first column. */
  const sheet = (right = 15, bottom = 14) =>
    [
      `<rect x="${at(1) + line / 2}" y="${at(2) + line / 2}" width="${at(right) - at(1) - line}" height="${at(bottom) - at(2) - line}" fill="none" stroke="${INK}" stroke-width="${line}"/>`,
      box(1, 2, right, 5),
      level(1, 9, right),
      upright(6, 2, bottom),
    ].join('')
  return { at, line, box, upright, level, stroke, sheet }
}

/** Hides what lies under an accent, so that the two do not run together. */
const clear = (size, x, y, width, height) => {
  const at = (sixteenths) => Math.round((sixteenths * size) / 16)
  return { x: at(x), y: at(y), width: at(x + width) - at(x), height: at(y + height) - at(y) }
}

const DRAWINGS = {
  /** Four strokes and a slash: a tally. */
  pane(size) {
    const { upright, stroke, at } = pen(size)
    return {
      body: [1, 5, 9, 13].map((left) => upright(left, 2, 14, INK, at(2))).join(''),
      accent: stroke(
        [
          [1, 12],
          [15, 4],
        ],
        ACCENT,
        Math.max(2, size / 8.5),
      ),
    }
  },
  /** A sheet with a plus: templates are made. */
  setup(size) {
    const { sheet, box } = pen(size)
    return {
      body: sheet(),
      hole: clear(size, 8, 7, 8, 9),
      accent: box(11, 8, 13, 16, ACCENT) + box(8, 11, 16, 13, ACCENT),
    }
  },
  /** A sheet with a tick: figures are checked. */
  check(size) {
    const { sheet, stroke } = pen(size)
    return {
      body: sheet(),
      hole: clear(size, 7, 7, 9, 9),
      accent: stroke(
        [
          [8, 11.5],
          [10.5, 14],
          [15, 8.5],
        ],
        ACCENT,
        Math.max(2, size / 8),
      ),
    }
  },
  /** Three rows that run into one. */
  rollup(size) {
    const { box, stroke } = pen(size)
    return {
      body: [1, 7, 13].map((top) => box(1, top, 6, top + 2)).join('') + box(12, 5, 15, 11, ACCENT),
      accent:
        stroke(
          [
            [6.6, 2.2],
            [11, 8],
            [6.6, 13.8],
          ],
          INK,
          Math.max(1, size / 14),
        ) +
        stroke(
          [
            [7, 8],
            [11.5, 8],
          ],
          INK,
          Math.max(1, size / 14),
        ),
    }
  },
  /** One figure and the three cells that it came from. */
  trace(size) {
    const { box, upright, level } = pen(size)
    const cells = [1, 6, 11]
    return {
      body: box(1, 1, 15, 5) + cells.map((left) => box(left, 11, left + 4, 15, ACCENT)).join(''),
      accent: level(3, 8, 13) + upright(8, 5, 8) + cells.map((left) => upright(left + 2, 8, 11)).join(''),
    }
  },
}

function svg(size, { body, accent, hole }) {
  const mask = hole
    ? `<mask id="m"><rect width="${size}" height="${size}" fill="#fff"/><rect ${Object.entries(hole)
        .map(([name, value]) => `${name}="${value}"`)
        .join(' ')} fill="#000"/></mask>`
    : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${mask}<g${hole ? ' mask="url(#m)"' : ''}>${body}</g>${accent}</svg>`
}

const browser = await launchBrowser()
if (!browser) throw new Error('No browser found: set CHROME_PATH')
const page = await browser.newPage()
for (const [name, draw] of Object.entries(DRAWINGS)) {
  for (const size of name === 'pane' ? [...COMMAND_SIZES, 64] : COMMAND_SIZES) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg(size, draw(size))}`)
    await writeFile(path.join(assets, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }))
  }
}
await browser.close()
