import type { Decimal } from '../lib'
import { decimal } from '../lib'
import type { EmphasisName, StyleName } from './look'

/** done 已完成, normal 正常, watch 关注, behind 滞后, silent 未报; none where no light is given (不适用, not judged by figures). */
export const LIGHTS = ['done', 'normal', 'watch', 'behind', 'silent', 'none'] as const
export type Light = (typeof LIGHTS)[number]

/** A light is a word and a mark, never a colour alone. */
export const LIGHT_MARKS: Readonly<Record<Light, string>> = {
  done: '●已完成',
  normal: '●正常',
  watch: '▲关注',
  behind: '■滞后',
  silent: '○未报',
  none: '—',
}

export const LIGHT_STYLES: Readonly<Record<Light, StyleName>> = {
  done: 'lightDone',
  normal: 'lightNormal',
  watch: 'lightWatch',
  behind: 'lightBehind',
  silent: 'lightSilent',
  none: 'light',
}

export const LIGHT_EMPHASES: Readonly<Record<Exclude<Light, 'none'>, EmphasisName>> = {
  done: 'done',
  normal: 'normal',
  watch: 'watch',
  behind: 'behind',
  silent: 'silent',
}

/** One band: gaps (achievement minus expected, percentage points) at or above `from`; null is the open lower end. */
export interface LightBand {
  readonly light: 'normal' | 'watch' | 'behind'
  readonly from: Decimal | null
}

/** When a figure lights how. Bands are ordered from the best down and must leave no hole: `lintLightPolicy` reports. */
export interface LightPolicy {
  readonly code: string
  readonly name: string
  readonly bands: readonly LightBand[]
  /** Per cent of the target that 「左右」 lets a figure fall short; null: not set, the bare figure counts. Always stated on the sheet. */
  readonly aboutTolerance: Decimal | null
}

/** Stated on every sheet that shows lights: 0 and −10 percentage points; no tolerance for 「左右」. A city sets its own. */
export const DEFAULT_LIGHT_POLICY: LightPolicy = {
  code: 'default',
  name: '默认亮灯规则',
  bands: [
    { light: 'normal', from: decimal(0) },
    { light: 'watch', from: decimal(-10) },
    { light: 'behind', from: null },
  ],
  aboutTolerance: null,
}
