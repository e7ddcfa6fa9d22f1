const SHOWN_MILLISECONDS = 6000

/** Says one sentence at the window's foot and takes it away again. */
export function messageBar(place: HTMLElement): (text: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return (text) => {
    clearTimeout(timer)
    place.textContent = text
    place.hidden = false
    timer = setTimeout(() => {
      place.hidden = true
    }, SHOWN_MILLISECONDS)
  }
}
