/** Takes an .xlsx file that is dropped on the window; while one hovers, the hint shows. The pane takes its own. */
export function takeDroppedFiles(hint: HTMLElement, open: (file: File) => void): void {
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true
  let inside = 0
  const shown = (change: number): void => {
    inside = Math.max(0, inside + change)
    hint.hidden = inside === 0
  }
  window.addEventListener('dragenter', (event) => carriesFiles(event) && shown(1))
  window.addEventListener('dragleave', (event) => carriesFiles(event) && shown(-1))
  window.addEventListener('dragover', (event) => {
    if (carriesFiles(event)) event.preventDefault()
  })
  window.addEventListener(
    'drop',
    (event) => {
      shown(-inside)
      const file = [...(event.dataTransfer?.files ?? [])].find(({ name }) => /\.xls[xmb]?$/i.test(name))
      if (!carriesFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      if (file) open(file)
    },
    { capture: true },
  )
}
