/** What names of units look like, and which known unit a name means. */
export { endingOf, endings, wordAt } from './endsWithAny'
export type { UnitDirectory } from './knownUnits'
export { unitDirectory } from './knownUnits'
export { likeness } from './likeness'
export { hasUnitShape, isBranch, isGroup, isPerson, isPlaceKind, startsAsUnit } from './unitShape'
