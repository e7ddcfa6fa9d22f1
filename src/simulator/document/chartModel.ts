import type { Area } from './area'

export interface SeriesModel {
  name: string
  /** Where the figures are, with their sheet's id. */
  values: { readonly sheetId: string; readonly area: Area } | null
  categories: { readonly sheetId: string; readonly area: Area } | null
  readonly settings: Map<string, unknown>
}

/** A chart as its properties describe it; nobody draws it. `settings` holds what has no meaning for the model, by path (`title.text`). */
export interface ChartModel {
  readonly id: string
  name: string
  type: string
  left: number
  top: number
  width: number
  height: number
  series: SeriesModel[]
  readonly settings: Map<string, unknown>
}
