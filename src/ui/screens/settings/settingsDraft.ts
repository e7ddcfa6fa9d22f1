import { parseDecimal, toNumber } from '../../../domain/lib'
import type { PaneSettings } from '../../../usecases/paneMemory'
import { lightPolicyOf } from '../../../usecases/paneMemory'

/** What is being typed into the settings; texts until they are saved. */
export interface SettingsDraft {
  readonly tolerance: string
  readonly normalFrom: string
  readonly watchFrom: string
}

export type DraftFault = 'tolerance' | 'bands'

const limitOf = ({ bands }: PaneSettings, light: 'normal' | 'watch'): string =>
  bands.find((band) => band.light === light)?.from ?? ''

export const draftOf = (settings: PaneSettings): SettingsDraft => ({
  tolerance: settings.aboutTolerance ?? '',
  normalFrom: limitOf(settings, 'normal'),
  watchFrom: limitOf(settings, 'watch'),
})

/** Full-width digits and signs as an input method types them. */
const plain = (typed: string): string => typed.normalize('NFKC').replace(/[−－]/g, '-').trim()

export function settingsOf(draft: SettingsDraft, settings: PaneSettings): PaneSettings {
  const tolerance = plain(draft.tolerance)
  return {
    ...settings,
    aboutTolerance: tolerance === '' ? null : tolerance,
    bands: [
      { light: 'normal', from: plain(draft.normalFrom) },
      { light: 'watch', from: plain(draft.watchFrom) },
      { light: 'behind', from: null },
    ],
  }
}

/** What cannot be saved as it stands. */
export function faultsOf(draft: SettingsDraft, settings: PaneSettings): readonly DraftFault[] {
  const wanted = settingsOf(draft, settings)
  const tolerance = wanted.aboutTolerance === null ? null : parseDecimal(wanted.aboutTolerance)
  const toleranceHolds =
    wanted.aboutTolerance === null || (tolerance !== null && toNumber(tolerance) >= 0 && toNumber(tolerance) <= 100)
  const limits = [wanted.bands[0]?.from, wanted.bands[1]?.from].map((from) => parseDecimal(from ?? ''))
  const bandsHold = limits.every((limit) => limit !== null) && lightPolicyOf({ ...wanted, aboutTolerance: null }).ok
  return [...(toleranceHolds ? [] : (['tolerance'] as const)), ...(bandsHold ? [] : (['bands'] as const))]
}
