import type { CheckDefinition } from './defineCheck'
import { ck01FigureMissing } from './rules/ck01FigureMissing'
import { ck02NotANumber } from './rules/ck02NotANumber'
import { ck03ReadFromText } from './rules/ck03ReadFromText'
import { ck04PercentScale } from './rules/ck04PercentScale'
import { ck05UnitScale } from './rules/ck05UnitScale'
import { ck06WholeNumber } from './rules/ck06WholeNumber'
import { ck07OutOfRange } from './rules/ck07OutOfRange'
import { ck09CumulativeSum } from './rules/ck09CumulativeSum'
import { ck10Growth } from './rules/ck10Growth'
import { ck11PartOfWhole } from './rules/ck11PartOfWhole'
import { ck13StateAgainstFigure } from './rules/ck13StateAgainstFigure'
import { ck18Date } from './rules/ck18Date'
import { ck20Relation } from './rules/ck20Relation'

/** Every check, in the catalogue's order. A new check is a file in rules/ and a line here. */
export const CHECKS: readonly CheckDefinition[] = [
  ck01FigureMissing,
  ck02NotANumber,
  ck03ReadFromText,
  ck04PercentScale,
  ck05UnitScale,
  ck06WholeNumber,
  ck07OutOfRange,
  ck09CumulativeSum,
  ck10Growth,
  ck11PartOfWhole,
  ck13StateAgainstFigure,
  ck18Date,
  ck20Relation,
]
