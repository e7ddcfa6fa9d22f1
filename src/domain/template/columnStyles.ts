import type { StyleName } from '../model'
import type { ColumnRole, ListKey, TemplateColumn } from './columns'

/** What kind of content a column holds; with its role it decides the style. */
type Shape = 'text' | 'centred' | 'figure' | 'date' | 'light'

const SHAPES: Readonly<Record<Exclude<ListKey, 'cover'>, Readonly<Record<string, Shape>>>> = {
  indicators: {
    code: 'centred',
    unitOfMeasure: 'centred',
    targetValue: 'figure',
    baseline: 'figure',
    lastCumulative: 'figure',
    value: 'figure',
    cumulative: 'figure',
    samePeriodBase: 'figure',
    growth: 'figure',
    achievement: 'figure',
    pace: 'figure',
    gap: 'figure',
    light: 'light',
    status: 'centred',
  },
  tasks: {
    code: 'centred',
    role: 'centred',
    deadline: 'date',
    state: 'centred',
    completion: 'figure',
    filler: 'centred',
    phone: 'centred',
    reportedOn: 'date',
  },
  projects: {
    kind: 'centred',
    totalInvestment: 'figure',
    plannedThisYear: 'figure',
    cumulativeDone: 'figure',
    started: 'centred',
    pace: 'figure',
  },
  policies: { documentNumber: 'centred', issuedOn: 'date', funds: 'figure' },
  risks: {
    grade: 'centred',
    foundOn: 'date',
    responsible: 'centred',
    dueOn: 'date',
    closed: 'centred',
    closedOn: 'date',
    notified: 'centred',
  },
}

const STYLE_OF: Readonly<Record<ColumnRole, Readonly<Record<Shape, StyleName>>>> = {
  reference: {
    text: 'reference',
    centred: 'referenceCentred',
    figure: 'referenceFigure',
    date: 'referenceDate',
    light: 'light',
  },
  entry: {
    text: 'entryText',
    centred: 'entryCentred',
    figure: 'entryFigure',
    date: 'entryDate',
    light: 'entryCentred',
  },
  prefilled: {
    text: 'entryComputed',
    centred: 'entryComputed',
    figure: 'entryComputed',
    date: 'entryComputed',
    light: 'entryComputed',
  },
  computed: { text: 'text', centred: 'centred', figure: 'figure', date: 'date', light: 'light' },
}

/** The style of a column's cells: figures right, text left, codes, units and words of a list centred. */
export function columnStyle(list: Exclude<ListKey, 'cover'>, { key, role }: TemplateColumn): StyleName {
  if (key === 'code') return 'code'
  return STYLE_OF[role][SHAPES[list][key] ?? 'text']
}
