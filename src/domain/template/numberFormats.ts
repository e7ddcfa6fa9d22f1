import type { Indicator } from '../model'
import { isDated } from './figureBounds'

const DATE_FORMAT = 'yyyy-mm-dd'

const digits = (decimals: number): string => (decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`)

/** Thousands separated, minus for negatives, exactly the declared decimals. */
export const plainFormat = (decimals: number): string => `#,##${digits(decimals)};-#,##${digits(decimals)}`

/** As `plainFormat`, with the sign always shown: growth, gaps. */
export const signedFormat = (decimals: number): string =>
  `+#,##${digits(decimals)};-#,##${digits(decimals)};${digits(decimals)}`

/** How an indicator's figures are shown: growth with sign, days as days, everything else plain. Per cents are figures under a unit 「%」, never cell percentages. */
export function figureFormat(indicator: Pick<Indicator, 'kind' | 'decimals' | 'unitOfMeasure'>): string {
  if (isDated(indicator)) return DATE_FORMAT
  return indicator.kind === 'growth' ? signedFormat(indicator.decimals) : plainFormat(indicator.decimals)
}

/** A computed share: a slip of the key that makes it enormous shows as such, not as a column of ####. */
export const SHARE_FORMAT = '[>=10000]"＞9999";[<=-10000]"＜-9999";#,##0.0'

/** A computed growth or gap, signed; enormous ones as in `SHARE_FORMAT`. */
export const CHANGE_FORMAT = '[>=10000]"＞9999";[<0]-#,##0.0;+#,##0.0'
