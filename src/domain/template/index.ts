/** Plan, unit and period in; the sheets that a unit fills in come out, as data. */
export * from './columns'
export * from './identity'
