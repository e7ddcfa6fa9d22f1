import type { IRange } from '@univerjs/core'
import type { Area } from '../../document'

export const asRange = ({ top, left, bottom, right }: Area): IRange => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
})

export const asArea = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  top: startRow,
  left: startColumn,
  bottom: endRow,
  right: endColumn,
})
