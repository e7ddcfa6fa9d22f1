import { loaded, type ConformanceCase, type Stage } from './conformanceCase'

function tableOn({ sheet }: Stage): Excel.Table {
  sheet.getRange('A1:B3').values = [
    ['名', '数'],
    ['甲', 1],
    ['乙', 2],
  ]
  return sheet.tables.add('A1:B3', true)
}

export const TABLE_CASES: readonly ConformanceCase[] = [
  {
    says: 'a table has a name, a style, header and body',
    members: [
      'Worksheet.tables',
      'TableCollection.add',
      'Table.name',
      'Table.style',
      'Table.getHeaderRowRange',
      'Table.getDataBodyRange',
      'Table.getRange',
      'Table.showBandedRows',
    ],
    run: async (stage) => {
      const table = tableOn(stage)
      table.name = '指标'
      table.style = 'TableStyleLight1'
      table.showBandedRows = false
      const ranges = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()]
      for (const range of ranges) range.load('address')
      const told = await loaded(stage, table, 'name', 'style', 'showBandedRows', 'showHeaders')
      return [told, ranges.map(({ address }) => address)]
    },
    gives: [
      { name: '指标', style: 'TableStyleLight1', showBandedRows: false, showHeaders: true },
      ['Sheet1!A1:B3', 'Sheet1!A1:B1', 'Sheet1!A2:B3'],
    ],
  },
  {
    says: 'rows are added at the end or in between; what is below the table moves down',
    members: ['Table.rows', 'TableRowCollection.add', 'TableRowCollection.count', 'TableRow.values', 'TableRow.index'],
    run: async (stage) => {
      stage.sheet.getRange('A4').values = [['脚注']]
      const table = tableOn(stage)
      table.rows.add(undefined, [['丁', 4]])
      const between = table.rows.add(1, [['丙', 3]])
      between.load('index,values')
      table.rows.load('count')
      const range = await loaded(stage, stage.sheet.getRange('A1:A6'), 'values')
      return [range.values, between.index, between.values, table.rows.count]
    },
    gives: [[['名'], ['甲'], ['丙'], ['乙'], ['丁'], ['脚注']], 1, [['丙', 3]], 4],
  },
  {
    says: 'columns are found by header; rows of the wrong width are refused',
    members: ['Table.columns', 'TableColumnCollection.getItem', 'TableColumn.values'],
    run: async (stage) => (await loaded(stage, tableOn(stage).columns.getItem('数'), 'values')).values,
    gives: [['数'], [1], [2]],
  },
  {
    says: 'rows of the wrong width are refused',
    members: ['TableRowCollection.add'],
    run: (stage) => void tableOn(stage).rows.add(undefined, [['丙']]),
    refuses: 'InvalidArgument',
  },
  {
    says: 'tables do not overlap',
    members: ['TableCollection.add'],
    run: (stage) => {
      tableOn(stage)
      stage.sheet.tables.add('B2:C5', true)
    },
    refuses: 'MergedRangeConflict',
  },
  {
    says: 'blank and repeated headers are given names',
    members: ['TableCollection.add'],
    run: async (stage) => {
      stage.sheet.getRange('A1:C1').values = [['数', '数', '']]
      stage.sheet.tables.add('A1:C2', true)
      return (await loaded(stage, stage.sheet.getRange('A1:C1'), 'values')).values
    },
    gives: [['数', '数2', 'Column3']],
  },
  {
    says: 'a table becomes a plain range and leaves its cells',
    members: ['Table.convertToRange', 'TableCollection.getItemOrNullObject'],
    run: async (stage) => {
      const table = tableOn(stage)
      table.name = '指标'
      const range = table.convertToRange()
      const gone = stage.sheet.tables.getItemOrNullObject('指标')
      const values = await loaded(stage, range, 'values')
      return [(values.values as unknown[][])[0], gone.isNullObject]
    },
    gives: [['名', '数'], true],
  },
  {
    says: 'protected sheets take no table rows',
    members: ['TableRowCollection.add'],
    run: (stage) => {
      const table = tableOn(stage)
      stage.sheet.getRange().format.protection.locked = false
      stage.sheet.protection.protect({ allowInsertRows: true })
      table.rows.add(undefined, [['丙', 3]])
    },
    refuses: 'AccessDenied',
  },
  {
    says: 'a filter hides the rows that do not match and gives them back',
    members: [
      'Worksheet.autoFilter',
      'AutoFilter.apply',
      'AutoFilter.isDataFiltered',
      'AutoFilter.enabled',
      'AutoFilter.clearCriteria',
      'AutoFilter.remove',
      'Range.rowHidden',
    ],
    run: async (stage) => {
      const { sheet, context } = stage
      tableOn(stage).convertToRange()
      sheet.autoFilter.apply(sheet.getRange('A1:B3'), 0, { filterOn: 'Values', values: ['甲'] })
      sheet.autoFilter.load('isDataFiltered,enabled')
      const rows = ['A2', 'A3'].map((address) => sheet.getRange(address))
      for (const row of rows) row.load('rowHidden')
      await context.sync()
      const filtered = [sheet.autoFilter.isDataFiltered, ...rows.map(({ rowHidden }) => rowHidden)]
      sheet.autoFilter.clearCriteria()
      const cleared = await loaded(stage, sheet.autoFilter, 'isDataFiltered', 'enabled')
      sheet.autoFilter.remove()
      return [filtered, cleared, await loaded(stage, sheet.autoFilter, 'enabled')]
    },
    gives: [[true, false, true], { isDataFiltered: false, enabled: true }, { enabled: false }],
  },
]
