/// <reference types="office-js" />

/** Below this share of white a background is dark. */
const DARK = 0.5

/** Red, green and blue weigh in as the eye takes them. */
function brightness(colour: string): number | null {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour) ?? []
  if (red === undefined || green === undefined || blue === undefined) return null
  const share = (hex: string) => Number.parseInt(hex, 16) / 255
  return 0.2126 * share(red) + 0.7152 * share(green) + 0.0722 * share(blue)
}

/** Light or dark, as Office is; null where it does not say. */
export function officeColourScheme(theme: Office.OfficeTheme | undefined): 'light' | 'dark' | null {
  const shown = brightness(theme?.bodyBackgroundColor ?? '')
  if (shown === null) return null
  return shown < DARK ? 'dark' : 'light'
}
