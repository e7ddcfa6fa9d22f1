import type { Decimal } from '../lib'
import { compare } from '../lib'
import type { Indicator, Light, LightPolicy } from '../model'

/** What a light is decided on; `gap` in percentage points, null where no achievement can be computed. */
export interface LightBasis {
  readonly met: boolean | null
  readonly gap: Decimal | null
  /** True where the gap is held against pace rather than against the whole target. */
  readonly paced: boolean
}

const bandOf = (policy: LightPolicy, gap: Decimal): Light =>
  policy.bands.find(({ from }) => from === null || compare(gap, from) >= 0)?.light ?? 'none'

/** The light of a reported figure. Without pace a missed target is never 正常: there is no time left that would excuse it. */
export function lightOf(
  indicator: Pick<Indicator, 'behaviour' | 'direction'>,
  { met, gap, paced }: LightBasis,
  policy: LightPolicy,
): Light {
  if (met === null) return 'none'
  if (met) return indicator.direction === 'more' && indicator.behaviour !== 'rate' ? 'done' : 'normal'
  if (gap === null) return 'behind'
  const light = bandOf(policy, gap)
  return !paced && light === 'normal' ? 'watch' : light
}

export interface LightPolicyRemark {
  readonly kind: 'no-bands' | 'not-descending' | 'hole-below' | 'unreachable' | 'negative-tolerance'
  /** Position of the band, 0-based; -1 where the remark is about the whole policy. */
  readonly band: number
}

/** Holes, overlaps and lights never reached in a policy; empty where every gap has exactly one light. */
export function lintLightPolicy(policy: LightPolicy): readonly LightPolicyRemark[] {
  const { bands, aboutTolerance } = policy
  if (bands.length === 0) return [{ kind: 'no-bands', band: -1 }]
  const remarks: LightPolicyRemark[] = []
  bands.forEach(({ from }, band) => {
    if (band === 0) return
    const above = bands[band - 1]?.from ?? null
    if (above === null) remarks.push({ kind: 'unreachable', band })
    else if (from !== null && compare(from, above) >= 0) remarks.push({ kind: 'not-descending', band })
  })
  if (bands.at(-1)?.from !== null) remarks.push({ kind: 'hole-below', band: bands.length - 1 })
  if (aboutTolerance !== null && compare(aboutTolerance, aboutTolerance.times(0)) < 0) {
    remarks.push({ kind: 'negative-tolerance', band: -1 })
  }
  return remarks
}
