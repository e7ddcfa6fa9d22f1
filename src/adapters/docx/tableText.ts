const BETWEEN_CELLS = ' | '

/** One table while it is being read: a line for each row, cells parted by bars. */
export class TableText {
  private readonly lines: string[] = []
  private cells: string[] = []
  private words: string[] = []
  private columns = 1
  private covered = false

  say(line: string): void {
    this.words.push(line)
  }

  open(name: string, { val = '' }: Readonly<Record<string, string>>): void {
    if (name === 'tr') this.cells = []
    if (name === 'tc') [this.words, this.columns, this.covered] = [[], 1, false]
    if (name === 'gridSpan') this.columns = Math.max(1, Number(val) || 1)
    // A cell below a merged one says `continue` or nothing at all.
    if (name === 'vMerge') this.covered = val !== 'restart'
  }

  close(name: string): void {
    if (name === 'tc') this.cells.push(this.covered ? '' : this.cell(), ...Array<string>(this.columns - 1).fill(''))
    if (name === 'tr') this.lines.push(this.cells.join(BETWEEN_CELLS))
  }

  rows(): readonly string[] {
    return this.lines
  }

  private cell(): string {
    return this.words
      .map((line) => line.replace(/[\n\t]+/g, ' ').trim())
      .filter((line) => line !== '')
      .join(' ')
  }
}
