/** The commands of manifest.xml, in the order of its groups: what a button is called, which screen it opens, its icon. */
export interface RibbonCommand {
  readonly id: string
  readonly label: string
  readonly english: string
  readonly icon: string
  /** The pane's screen; null opens the pane where it was. */
  readonly screen: string | null
}

export const RIBBON_COMMANDS: readonly RibbonCommand[] = [
  { id: 'PlanTally.Open', label: '打开窗格', english: 'Open pane', icon: 'pane', screen: null },
  { id: 'PlanTally.SetUp', label: '建立模板', english: 'Set up', icon: 'setup', screen: 'setUp' },
  { id: 'PlanTally.Check', label: '填报审核', english: 'Check', icon: 'check', screen: 'check' },
  { id: 'PlanTally.RollUp', label: '汇总', english: 'Roll up', icon: 'rollup', screen: 'rollUp' },
  { id: 'PlanTally.Trace', label: '溯源', english: 'Trace', icon: 'trace', screen: 'trace' },
]

export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly english: string
  run(): void
}

export interface RibbonContent {
  readonly file: readonly MenuItem[]
  readonly demo: readonly MenuItem[]
  readonly fileLabel: string
  readonly demoLabel: string
  readonly tabLabel: string
  command(command: RibbonCommand): void
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}

function commandButton(command: RibbonCommand, run: () => void): HTMLButtonElement {
  const button = element('button', 'command')
  button.type = 'button'
  button.id = command.id
  button.title = command.english
  const icon = element('img', '')
  icon.src = `assets/${command.icon}-32.png`
  icon.alt = ''
  button.append(icon, element('span', '', command.label))
  button.addEventListener('click', run)
  return button
}

/** A button with a list under it: Escape and a click elsewhere close it, arrow keys walk through it. */
function menu(label: string, items: readonly MenuItem[]): HTMLElement {
  const frame = element('div', 'menu')
  const opener = element('button', 'tab', label)
  opener.type = 'button'
  opener.setAttribute('aria-haspopup', 'menu')
  const list = element('div', 'menu-list')
  list.setAttribute('role', 'menu')
  const show = (open: boolean): void => {
    list.hidden = !open
    opener.setAttribute('aria-expanded', String(open))
    if (open) list.querySelector('button')?.focus()
  }
  for (const item of items) {
    const button = element('button', 'menu-item', item.label)
    button.type = 'button'
    button.id = item.id
    button.setAttribute('role', 'menuitem')
    button.append(element('small', '', item.english))
    button.addEventListener('click', () => {
      show(false)
      item.run()
    })
    list.append(button)
  }
  opener.addEventListener('click', () => show(list.hidden === true))
  frame.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') {
      show(false)
      opener.focus()
    }
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    const buttons = [...list.querySelectorAll('button')]
    const at = buttons.findIndex((button) => button === document.activeElement)
    if (step !== 0) buttons[(at + step + buttons.length) % buttons.length]?.focus()
  })
  document.addEventListener('pointerdown', ({ target }) => {
    if (!frame.contains(target as Node)) show(false)
  })
  show(false)
  frame.append(opener, list)
  return frame
}

/** Fills the ribbon: the file menu, our tab as it stands in Excel, the demo menu. */
export function showRibbon(place: HTMLElement, content: RibbonContent): void {
  const tabs = element('div', 'tabs')
  const tab = element('span', 'tab current', content.tabLabel)
  tabs.append(menu(content.fileLabel, content.file), tab, menu(content.demoLabel, content.demo))
  const commands = element('div', 'commands')
  commands.append(...RIBBON_COMMANDS.map((command) => commandButton(command, () => content.command(command))))
  place.append(tabs, commands)
}
