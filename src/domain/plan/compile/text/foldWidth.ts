/** What one character is read as. Every character becomes exactly one, so that offsets stay those of the text as given. */
const SAME: Readonly<Record<string, string>> = {
  '〔': '(',
  '〕': ')',
  '﹙': '(',
  '﹚': ')',
  '．': '.',
  '﹪': '%',
  '％': '%',
  '－': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '～': '~',
  '〜': '~',
  '∼': '~',
  '·': '·',
  '・': '·',
  '•': '·',
  '‧': '·',
  '“': '"',
  '”': '"',
  '〝': '"',
  '〞': '"',
  '「': '"',
  '」': '"',
  '﹑': '、',
  '､': '、',
  '｡': '。',
}

const FULL_WIDTH = /[！-～]/
const WIDTH_STEP = 0xfee0
const BLANKS = /[\t\v\f\r \u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]/

const FIRST_HAN = 0x4e00
const LAST_HAN = 0x9fff

function fold(character: string): string {
  const code = character.charCodeAt(0)
  // Most of a plan: no Chinese character is read as another.
  if (code >= FIRST_HAN && code <= LAST_HAN) return character
  const same = SAME[character]
  if (same !== undefined) return same
  if (FULL_WIDTH.test(character)) return String.fromCharCode(code - WIDTH_STEP)
  return BLANKS.test(character) ? ' ' : character
}

/** The text in half-width figures, letters and punctuation, blanks of all sorts as blanks, dashes as one dash: as long as the text given. */
export function foldWidth(text: string): string {
  const folded = new Array<string>(text.length)
  for (let at = 0; at < text.length; at += 1) folded[at] = fold(text.charAt(at))
  return folded.join('')
}
