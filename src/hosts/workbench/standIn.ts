import { TEXTS } from './texts'

/** The label that says what this is not, and what stands behind it. */
export function showStandIn(label: HTMLElement, note: HTMLElement): void {
  label.textContent = TEXTS.standIn
  const [chinese, english] = TEXTS.standInNote.map((text) => {
    const paragraph = document.createElement('p')
    paragraph.textContent = text
    return paragraph
  })
  if (english) english.lang = 'en'
  note.append(...[chinese, english].flatMap((paragraph) => paragraph ?? []))
  label.addEventListener('click', () => {
    note.hidden = !note.hidden
    label.setAttribute('aria-expanded', String(!note.hidden))
  })
}
