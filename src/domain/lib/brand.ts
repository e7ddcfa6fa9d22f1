declare const brand: unique symbol

/** A text that must not be mixed up with another: `Brand<string, 'UnitCode'>` is not an `IndicatorCode`. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name }
