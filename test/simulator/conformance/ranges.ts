import { loaded, type ConformanceCase } from './conformanceCase'

const BIG = Array.from({ length: 2000 }, (_, row) => [row, row * 2])

export const RANGE_CASES: readonly ConformanceCase[] = [
  {
    says: 'the address names the sheet, and position and size count from zero',
    members: [
      'Range.address',
      'Range.rowIndex',
      'Range.columnIndex',
      'Range.rowCount',
      'Range.columnCount',
      'Range.cellCount',
    ],
    run: (stage) =>
      loaded(
        stage,
        stage.sheet.getRange('C2:D4'),
        'address',
        'rowIndex',
        'columnIndex',
        'rowCount',
        'columnCount',
        'cellCount',
      ),
    gives: { address: 'Sheet1!C2:D4', rowIndex: 1, columnIndex: 2, rowCount: 3, columnCount: 2, cellCount: 6 },
  },
  {
    says: 'a sheet name with spaces or signs stands in quotes',
    members: ['Range.address'],
    run: (stage) => {
      stage.sheet.name = "甲's 表"
      return loaded(stage, stage.sheet.getRange('A1'), 'address')
    },
    gives: { address: "'甲''s 表'!A1" },
  },
  {
    says: 'whole columns and rows keep their short address and have no cell values (Unbounded ranges)',
    members: ['Range.values', 'Range.getEntireColumn', 'Range.getEntireRow'],
    run: async (stage) => {
      const columns = stage.sheet.getRange('B2').getEntireColumn()
      const rows = stage.sheet.getRange('B2:C3').getEntireRow()
      return [await loaded(stage, columns, 'address', 'values'), await loaded(stage, rows, 'address', 'formulas')]
    },
    gives: [
      { address: 'Sheet1!B:B', values: null },
      { address: 'Sheet1!2:3', formulas: null },
    ],
  },
  {
    says: 'cell values of whole columns cannot be set (Unbounded ranges)',
    members: ['Range.values'],
    run: ({ sheet }) => (sheet.getRange('A:B').values = 'Due Date' as never),
    refuses: 'InvalidArgument',
  },
  {
    says: 'an array of another shape than the range is refused',
    members: ['Range.values'],
    run: ({ sheet }) => (sheet.getRange('A1:B1').values = [[1]]),
    refuses: 'InvalidArgument',
  },
  {
    says: 'null for the whole property is refused (Blank and null values)',
    members: ['Range.values'],
    run: ({ sheet }) => (sheet.getRange('A1').values = null as never),
    refuses: 'InvalidArgument',
  },
  {
    says: 'null in the array leaves a cell as it is, an empty text empties it (Blank and null values)',
    members: ['Range.values'],
    run: async (stage) => {
      const range = stage.sheet.getRange('A1:C1')
      range.values = [['甲', '乙', '丙']]
      range.values = [[null, '', 3]]
      return (await loaded(stage, range, 'values')).values
    },
    gives: [['甲', '', 3]],
  },
  {
    says: 'a single value goes into every cell of the range',
    members: ['Range.values'],
    run: async (stage) => {
      const range = stage.sheet.getRange('A1:B2')
      range.values = '无' as never
      return (await loaded(stage, range, 'values')).values
    },
    gives: [
      ['无', '无'],
      ['无', '无'],
    ],
  },
  {
    says: 'values that start with = become formulas',
    members: ['Range.values', 'Range.formulas'],
    run: async (stage) => {
      const range = stage.sheet.getRange('A1:B1')
      range.values = [['=B1*2', 5]]
      return (await loaded(stage, range, 'formulas')).formulas
    },
    gives: [['=B1*2', 5]],
  },
  {
    says: 'formulas gives the constants of cells without a formula',
    members: ['Range.formulas'],
    run: async (stage) => {
      const range = stage.sheet.getRange('A1:C1')
      range.formulas = [['=SUM(B1:C1)', '甲', true]]
      return (await loaded(stage, range, 'formulas')).formulas
    },
    gives: [['=SUM(B1:C1)', '甲', true]],
  },
  {
    says: 'arrays over 1,500 cells are sent in rows by the client and arrive whole',
    members: ['Range.values', 'Range.getRow', 'Range.getBoundingRect'],
    run: async (stage) => {
      stage.sheet.getRange('A1:B2000').values = BIG
      return (await loaded(stage, stage.sheet.getRange('A1:B2000'), 'values')).values
    },
    gives: BIG,
  },
  {
    says: 'a big array of the wrong shape is refused before anything is written',
    members: [],
    run: async (stage) => {
      stage.sheet.getRange('A1:C2000').values = BIG
      await stage.context.sync()
    },
    refuses: 'InvalidArgument',
  },
  {
    says: 'text that is longer than a cell may hold is refused (Excel specifications and limits)',
    members: ['Range.values'],
    run: ({ sheet }) => (sheet.getRange('A1').values = [['字'.repeat(32768)]]),
    refuses: 'InvalidArgument',
  },
  {
    says: 'number formats may be given one by one, null leaves a cell as it is',
    members: ['Range.numberFormat'],
    run: async (stage) => {
      const range = stage.sheet.getRange('A1:B1')
      range.numberFormat = '0.0' as never
      range.numberFormat = [[null, '@']]
      return (await loaded(stage, range, 'numberFormat')).numberFormat
    },
    gives: [['0.0', '@']],
  },
  {
    says: 'ranges are found from ranges; offsets and sizes are relative',
    members: ['Range.getCell', 'Range.getOffsetRange', 'Range.getResizedRange', 'Range.getLastCell', 'Range.getColumn'],
    run: async (stage) => {
      const range = stage.sheet.getRange('B2:C3')
      const found = [
        range.getCell(2, 2),
        range.getOffsetRange(1, -1),
        range.getResizedRange(1, 0),
        range.getLastCell(),
        range.getColumn(1),
      ]
      for (const each of found) each.load('address')
      await stage.context.sync()
      return found.map(({ address }) => address)
    },
    gives: ['Sheet1!D4', 'Sheet1!A3:B4', 'Sheet1!B2:C4', 'Sheet1!C3', 'Sheet1!C2:C3'],
  },
  {
    says: 'a range that would leave the sheet is refused',
    members: ['Range.getOffsetRange'],
    run: (stage) => loaded(stage, stage.sheet.getRange('A1').getOffsetRange(-1, 0), 'address'),
    refuses: 'InvalidArgument',
  },
  {
    says: 'where ranges do not meet, the intersection is not found, or a null object',
    members: ['Range.getIntersectionOrNullObject', 'Range.getIntersection'],
    run: async (stage) => {
      const apart = stage.sheet.getRange('A1').getIntersectionOrNullObject('B2')
      const common = stage.sheet.getRange('A1:C3').getIntersection(stage.sheet.getRange('B2:D9'))
      apart.load('address')
      common.load('address')
      await stage.context.sync()
      return [apart.isNullObject, common.address]
    },
    gives: [true, 'Sheet1!B2:C3'],
  },
  {
    says: 'without common cells the intersection is ItemNotFound',
    members: ['Range.getIntersection'],
    run: (stage) => loaded(stage, stage.sheet.getRange('A1').getIntersection('B2'), 'address'),
    refuses: 'ItemNotFound',
  },
  {
    says: 'Formats clears looks, Contents clears values, and each leaves the other',
    members: ['Range.clear'],
    run: async (stage) => {
      const [one, other] = [stage.sheet.getRange('A1'), stage.sheet.getRange('B1')]
      for (const cell of [one, other]) {
        cell.values = [[1]]
        cell.format.fill.color = '#FF0000'
      }
      one.clear('Formats')
      other.clear('Contents')
      one.load('values,format/fill/color')
      other.load('values,format/fill/color')
      await stage.context.sync()
      return [one.values, one.format.fill.color, other.values, other.format.fill.color]
    },
    gives: [[[1]], '#FFFFFF', [['']], '#FF0000'],
  },
  {
    says: 'inserting whole rows moves what is below, formulas follow, and the new rows look like the one above',
    members: ['Range.insert'],
    run: async (stage) => {
      stage.sheet.getRange('A1:A3').values = [[1], [2], ['=A2*2']]
      stage.sheet.getRange('A1').format.fill.color = '#FFFF00'
      stage.sheet.getRange('2:2').insert('Down')
      const [range, added] = [stage.sheet.getRange('A1:A4'), stage.sheet.getRange('A2').format.fill]
      added.load('color')
      return [(await loaded(stage, range, 'formulas')).formulas, added.color]
    },
    gives: [[[1], [''], [2], ['=A3*2']], '#FFFF00'],
  },
  {
    says: 'inserting cells moves only the cells below them',
    members: ['Range.insert'],
    run: async (stage) => {
      const range = stage.sheet.getRange('A1:B2')
      range.values = [
        [1, 2],
        [3, 4],
      ]
      stage.sheet.getRange('A1').insert('Down')
      return (await loaded(stage, stage.sheet.getRange('A1:B3'), 'values')).values
    },
    gives: [
      ['', 2],
      [1, 4],
      [3, ''],
    ],
  },
  {
    says: 'deleting rows closes the gap; a formula that named them reads #REF!',
    members: ['Range.delete'],
    run: async (stage) => {
      stage.sheet.getRange('A1:A3').values = [[1], [2], ['=A1+A2']]
      stage.sheet.getRange('1:1').delete('Up')
      return (await loaded(stage, stage.sheet.getRange('A1:A2'), 'formulas')).formulas
    },
    gives: [[2], ['=#REF!+A1']],
  },
  {
    says: 'rows with content are not pushed off the sheet',
    members: ['Range.insert'],
    run: ({ sheet }) => {
      sheet.getRange('A1048576').values = [[1]]
      sheet.getRange('1:1').insert('Down')
    },
    refuses: 'NonBlankCellOffSheet',
  },
  {
    says: 'merging keeps the first content only; with across each row is merged by itself',
    members: ['Range.merge', 'Range.getMergedAreasOrNullObject', 'RangeAreas.address'],
    run: async (stage) => {
      const range = stage.sheet.getRange('A1:B2')
      range.values = [
        ['甲', '乙'],
        ['', '丙'],
      ]
      range.merge(true)
      const merged = stage.sheet.getRange('A1:D9').getMergedAreasOrNullObject()
      merged.load('address')
      const values = await loaded(stage, range, 'values')
      return [values.values, merged.address]
    },
    gives: [
      [
        ['甲', ''],
        ['丙', ''],
      ],
      'Sheet1!A1:B1,Sheet1!A2:B2',
    ],
  },
  {
    says: 'unmerging parts the cells again; without merged areas there is a null object',
    members: ['Range.unmerge', 'Range.getMergedAreasOrNullObject'],
    run: async (stage) => {
      stage.sheet.getRange('A1:B2').merge()
      stage.sheet.getRange('A1:B2').unmerge()
      const merged = stage.sheet.getRange('A1:D9').getMergedAreasOrNullObject()
      merged.load('address')
      await stage.context.sync()
      return merged.isNullObject
    },
    gives: true,
  },
  {
    says: 'rows and columns hide; a range of both kinds answers null',
    members: ['Range.rowHidden', 'Range.columnHidden'],
    run: async (stage) => {
      stage.sheet.getRange('2:3').rowHidden = true
      stage.sheet.getRange('B:B').columnHidden = true
      const [hidden, mixed] = [stage.sheet.getRange('A2:A3'), stage.sheet.getRange('A1:B2')]
      return [
        await loaded(stage, hidden, 'rowHidden', 'columnHidden'),
        await loaded(stage, mixed, 'rowHidden', 'columnHidden'),
      ]
    },
    gives: [
      { rowHidden: true, columnHidden: false },
      { rowHidden: null, columnHidden: null },
    ],
  },
  {
    says: 'visible cells are those of shown rows and columns',
    members: ['Range.getSpecialCellsOrNullObject', 'RangeAreas.address'],
    run: async (stage) => {
      stage.sheet.getRange('A1:B3').values = [
        [1, 2],
        [3, 4],
        [5, 6],
      ]
      stage.sheet.getRange('2:2').rowHidden = true
      const visible = stage.sheet.getRange('A1:B3').getSpecialCellsOrNullObject('Visible')
      const formulas = stage.sheet.getRange('A1:B3').getSpecialCellsOrNullObject('Formulas')
      visible.load('address')
      formulas.load('address')
      await stage.context.sync()
      return [visible.address, formulas.isNullObject]
    },
    gives: ['Sheet1!A1:B1,Sheet1!A3:B3', true],
  },
  {
    says: 'special cells that do not exist are ItemNotFound',
    members: ['Range.getSpecialCells'],
    run: (stage) => loaded(stage, stage.sheet.getRange('A1:B3').getSpecialCells('Formulas'), 'address'),
    refuses: 'ItemNotFound',
  },
  {
    says: 'a hyperlink shows its text and is read back; cells without one answer null',
    members: ['Range.hyperlink'],
    run: async (stage) => {
      const [linked, plain] = [stage.sheet.getRange('A1'), stage.sheet.getRange('A2')]
      linked.hyperlink = { documentReference: 'Sheet1!B2', textToDisplay: '去' }
      plain.load('hyperlink')
      const found = await loaded(stage, linked, 'hyperlink', 'values')
      return [found, plain.hyperlink]
    },
    gives: [{ hyperlink: { documentReference: 'Sheet1!B2', textToDisplay: '去' }, values: [['去']] }, null],
  },
  {
    says: 'selecting brings the sheet to the front and is what getSelectedRange and getActiveCell give',
    members: ['Range.select', 'Workbook.getSelectedRange', 'Workbook.getActiveCell', 'Range.worksheet'],
    run: async (stage) => {
      const other = stage.context.workbook.worksheets.add('乙')
      other.getRange('B2:C3').select()
      const [selected, active] = [stage.context.workbook.getSelectedRange(), stage.context.workbook.getActiveCell()]
      selected.load('address')
      active.load('address,worksheet/name')
      await stage.context.sync()
      return [selected.address, active.address, active.worksheet.name]
    },
    gives: ['乙!B2:C3', '乙!B2', '乙'],
  },
  {
    says: 'the areas of several ranges have one format, and their address lists them',
    members: ['Worksheet.getRanges', 'RangeAreas.format', 'RangeAreas.address', 'RangeFill.color'],
    run: async (stage) => {
      const areas = stage.sheet.getRanges('A1:A2,C3')
      areas.format.fill.color = 'red'
      areas.format.fill.color = '#00ff00'
      const cell = stage.sheet.getRange('C3')
      cell.load('format/fill/color')
      areas.load('address')
      await stage.context.sync()
      return [areas.address, cell.format.fill.color]
    },
    gives: ['Sheet1!A1:A2,Sheet1!C3', '#00FF00'],
  },
  {
    says: 'addresses of several ranges are limited to 8,192 characters (office-js issue 5198)',
    members: ['Worksheet.getRanges'],
    run: ({ sheet }) => {
      sheet.getRanges(Array.from({ length: 1500 }, (_, row) => `A${row * 2 + 1}`).join(',')).format.wrapText = true
    },
    refuses: 'InvalidArgument',
  },
  {
    says: 'on a protected sheet locked cells are refused, even those that null leaves alone (microsoft-graph-docs issue 4546)',
    members: ['Range.values', 'FormatProtection.locked', 'WorksheetProtection.protect'],
    run: ({ sheet }) => {
      sheet.getRange('A1').format.protection.locked = false
      sheet.protection.protect()
      sheet.getRange('A1:B1').values = [[1, null]]
    },
    refuses: 'AccessDenied',
  },
  {
    says: 'on a protected sheet unlocked cells take values',
    members: ['Range.values', 'FormatProtection.locked'],
    run: async (stage) => {
      stage.sheet.getRange('A1').format.protection.locked = false
      stage.sheet.protection.protect()
      stage.sheet.getRange('A1').values = [[1]]
      return (await loaded(stage, stage.sheet.getRange('A1'), 'values')).values
    },
    gives: [[1]],
  },
]
