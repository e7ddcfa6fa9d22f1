/**
 * Univer's bars and messages are dark where the system is. Its own dark mode would turn the colours of cells as well, and
 * a template that says “yellow cells are yours” would no longer be true: the sheet stays paper, as in Excel.
 */
export function followScheme(page: HTMLElement): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const follow = () => page.classList.toggle('univer-dark', dark.matches)
  follow()
  dark.addEventListener('change', follow)
}
