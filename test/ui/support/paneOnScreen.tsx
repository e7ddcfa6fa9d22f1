import { createHash } from 'node:crypto'
import { TextDecoder, TextEncoder } from 'node:util'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { succeed } from '../../../src/domain/lib'
import { isoDate } from '../../../src/domain/model'
import { indexPlan } from '../../../src/domain/plan'
import { Pane } from '../../../src/ui/Pane'
import type { PaneServices } from '../../../src/ui/services'
import type { PaneMemory } from '../../../src/usecases/paneMemory'
import { smallPlan } from '../../support/smallPlan'

export const smallImportedPlan = { plan: smallPlan, index: indexPlan(smallPlan), remarks: [], fit: true }

const never = <Value,>(): Promise<Value> => new Promise(() => undefined)

/** A machine that remembers nothing yet. */
export function onceOnly(role: PaneMemory['role'] = null): PaneServices['machine'] {
  let chosen = role
  return { role: () => chosen, rememberRole: (next) => void (chosen = next) }
}

/** Services of a quiet day in July 2023; what a test asks for comes on top. */
export function quietServices(changes: Partial<PaneServices> = {}): PaneServices {
  return {
    loadPlan: () => Promise.resolve(succeed(smallImportedPlan)),
    today: () => isoDate('2023-07-03'),
    now: () => '2023-07-03 16:20',
    ...{ workbook: null, openingScreen: null, onNavigate: () => () => undefined },
    ...{ checkFiles: never, packTemplates: never, rollUp: never, compilePlan: never, planFiles: never },
    fingerprint: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
    machine: onceOnly(),
    saveFile: () => Promise.resolve(),
    ...changes,
  }
}

const nameOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim()

/** The pane in a page, and what a person can see and do there. Names are what a screen reader would say. */
export interface PaneOnScreen {
  readonly place: HTMLElement
  words(): string
  button(name: string): HTMLButtonElement
  has(name: string): boolean
  press(name: string): Promise<void>
  /** The control under a label. */
  field<Control extends HTMLElement = HTMLInputElement>(label: string): Control
  choose(label: string, value: string): Promise<void>
  type(label: string, value: string): Promise<void>
  /** A click on a radio button or a checkbox. */
  tick(label: string): Promise<void>
  /** Something that happens outside the pane. */
  happen(work: () => void): Promise<void>
  /** Time goes by. */
  wait(milliseconds: number): Promise<void>
  pick(...names: readonly string[]): Promise<void>
  /** Lets lazy screens and promises settle. */
  settle(): Promise<void>
  close(): Promise<void>
}

function setValue(control: HTMLElement, value: string): void {
  // React listens to the native setter, not to its own.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control) as object, 'value')?.set?.call(control, value)
}

const LAZY_TURNS = 12

export async function showPane(services: PaneServices): Promise<PaneOnScreen> {
  // Every browser has these; jsdom lacks them.
  Object.assign(globalThis, { TextDecoder, TextEncoder, IS_REACT_ACT_ENVIRONMENT: true })
  window.matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} }) as never
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  const words = () => place.textContent ?? ''
  const fallOver = (what: string): never => {
    throw new Error(`${what} is not in: ${words()}`)
  }
  const settle = async () => {
    for (let turn = 0; turn < LAZY_TURNS; turn += 1)
      await act(async () => new Promise((resolve) => setTimeout(resolve)))
  }
  const buttons = () => [...place.querySelectorAll<HTMLButtonElement>('button, [role=button]')]
  const button = (name: string) => buttons().find((one) => nameOf(one) === name) ?? fallOver(`button ${name}`)
  const field = <Control extends HTMLElement>(label: string): Control => {
    const named = [...place.querySelectorAll('label')].find((one) => nameOf(one) === label)
    const control = named && document.getElementById(named.htmlFor)
    return (control as Control | null) ?? fallOver(`field ${label}`)
  }
  const act1 = async (work: () => void) => {
    await act(async () => work())
    await settle()
  }
  const change = (kind: 'change' | 'input') => async (label: string, value: string) =>
    act1(() => {
      const control = field(label)
      setValue(control, value)
      control.dispatchEvent(new Event(kind, { bubbles: true }))
    })
  await act(async () => root.render(<Pane services={services} />))
  await settle()
  return {
    ...{ place, words, button, settle },
    field: field as PaneOnScreen['field'],
    has: (name) => buttons().some((one) => nameOf(one) === name),
    press: (name) => act1(() => button(name).click()),
    choose: change('change'),
    type: change('input'),
    tick: (label) => act1(() => field(label).click()),
    happen: act1,
    async wait(milliseconds) {
      await act(async () => new Promise((resolve) => setTimeout(resolve, milliseconds)))
      await settle()
    },
    async pick(...names) {
      const input = place.querySelector<HTMLInputElement>('input[type=file]') ?? fallOver('file input')
      Object.defineProperty(input, 'files', { value: names.map((name) => new File([''], name)), configurable: true })
      Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true })
      await act1(() => void input.dispatchEvent(new Event('change', { bubbles: true })))
    },
    async close() {
      await act(async () => root.unmount())
      place.remove()
    },
  }
}
