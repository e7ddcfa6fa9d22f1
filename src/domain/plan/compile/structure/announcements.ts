import type { PlanText } from '../text'
import { LABEL_START, saysWhoDoes } from '../responsibility/dutyWords'
import { headingOf } from './headings'
import type { Knot } from './knot'

const SHORTEST = 4

const plain = (words: string): string => words.replace(/[\s"《》「」]/g, '')

/** Whether the parts of a chapter only say what the annexes of the same names are about: who has to do it stands there. */
export function isAnnouncement(text: PlanText, knot: Knot, titles: readonly string[]): boolean {
  if (titles.length === 0 || knot.children.length < 2) return false
  const announced = knot.children.filter((child) => {
    const name = plain(headingOf(text, child).split(/[,，]/)[0] ?? '')
    return name.length >= SHORTEST && titles.some((title) => plain(title).includes(name)) && !namesUnits(child)
  })
  return announced.length * 2 > knot.children.length
}

/** Whether the words of a part end with who has to do them. */
export const namesUnits = ({ blocks, cells }: Knot): boolean =>
  cells.length > 0 ||
  blocks.some(({ text }) => {
    const found = /[([【]([^()[\]【】]{2,200})[)\]】]。?$/.exec(text.slice(-210))
    return (found !== null && saysWhoDoes(found[1] ?? '')) || LABEL_START.test(text.slice(0, 16).replace(/\s/g, ''))
  })
