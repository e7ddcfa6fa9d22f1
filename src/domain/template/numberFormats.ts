import type { Indicator } from '../model'

const digits = (decimals: number): string => (decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`)

/** Thousands separated, minus for negatives, exactly the declared decimals. */
export const plainFormat = (decimals: number): string => `#,##${digits(decimals)};-#,##${digits(decimals)}`

/** As `plainFormat`, with the sign always shown: growth, gaps. */
export const signedFormat = (decimals: number): string =>
  `+#,##${digits(decimals)};-#,##${digits(decimals)};${digits(decimals)}`

/** How an indicator's figures are shown: growth with sign, everything else plain. Per cents are figures under a unit 「%」, never cell percentages. */
export const figureFormat = ({ kind, decimals }: Pick<Indicator, 'kind' | 'decimals'>): string =>
  kind === 'growth' ? signedFormat(decimals) : plainFormat(decimals)
