import { loaded, type ConformanceCase, type Stage } from './conformanceCase'

const refusedName = (name: string, why: string, refuses = 'InvalidArgument'): ConformanceCase => ({
  says: `${why} (Rename a worksheet)`,
  members: ['WorksheetCollection.add'],
  run: ({ context }) => void context.workbook.worksheets.add(name),
  refuses,
})

async function sheetNames({ context }: Stage): Promise<string[]> {
  const { worksheets } = context.workbook
  worksheets.load('items/name')
  await context.sync()
  return worksheets.items.map(({ name }) => name)
}

export const SHEET_CASES: readonly ConformanceCase[] = [
  refusedName('一'.repeat(32), 'a name has at most 31 characters'),
  refusedName('甲/乙', 'a name holds none of : \\ / ? * [ ]'),
  refusedName("'甲", 'a name neither begins nor ends with an apostrophe'),
  refusedName('History', 'History is reserved'),
  refusedName('sheet1', 'names differ in more than capitals', 'ItemAlreadyExists'),
  {
    says: 'a name of 31 characters is taken; a sheet without a name gets one; both come last',
    members: ['WorksheetCollection.add', 'Worksheet.name', 'Workbook.worksheets'],
    run: async (stage) => {
      stage.context.workbook.worksheets.add('一'.repeat(31))
      stage.context.workbook.worksheets.add()
      return sheetNames(stage)
    },
    gives: ['Sheet1', '一'.repeat(31), 'Sheet3'],
  },
  {
    says: 'a sheet is found by name, whatever its capitals, and by id; a missing one is a null object',
    members: [
      'WorksheetCollection.getItem',
      'WorksheetCollection.getItemOrNullObject',
      'Worksheet.id',
      'WorksheetCollection.getCount',
    ],
    run: async (stage) => {
      const { worksheets } = stage.context.workbook
      const { id } = await loaded(stage, stage.sheet, 'id')
      const found = [worksheets.getItem('SHEET1'), worksheets.getItem(String(id))]
      const missing = worksheets.getItemOrNullObject('没有')
      const count = worksheets.getCount()
      for (const each of found) each.load('name')
      await stage.context.sync()
      return [found.map(({ name }) => name), missing.isNullObject, count.value]
    },
    gives: [['Sheet1', 'Sheet1'], true, 1],
  },
  {
    says: 'DATE can be asked without a cell, and counts days from 1900 unless the workbook counts from 1904 (Functions.date)',
    members: ['Workbook.functions', 'Functions.date', 'FunctionResult.value'],
    run: async (stage) => loaded(stage, stage.context.workbook.functions.date(1904, 1, 2), 'value'),
    gives: { value: 1463 },
  },
  {
    says: 'a missing sheet is ItemNotFound',
    members: ['WorksheetCollection.getItem'],
    run: (stage) => loaded(stage, stage.context.workbook.worksheets.getItem('没有'), 'name'),
    refuses: 'ItemNotFound',
  },
  {
    says: 'the last visible sheet is neither deleted',
    members: ['Worksheet.delete'],
    run: ({ sheet }) => sheet.delete(),
    refuses: 'InvalidOperation',
  },
  {
    says: 'nor hidden',
    members: ['Worksheet.visibility'],
    run: ({ sheet }) => (sheet.visibility = 'Hidden'),
    refuses: 'InvalidOperation',
  },
  {
    says: 'a very hidden sheet is not deleted',
    members: ['Worksheet.delete'],
    run: ({ context }) => {
      const sheet = context.workbook.worksheets.add('甲')
      sheet.visibility = 'VeryHidden'
      sheet.delete()
    },
    refuses: 'InvalidOperation',
  },
  {
    says: 'a hidden sheet is not activated',
    members: ['Worksheet.activate'],
    run: ({ context }) => {
      const sheet = context.workbook.worksheets.add('甲')
      sheet.visibility = 'Hidden'
      sheet.activate()
    },
    refuses: 'InvalidOperation',
  },
  {
    says: 'activating shows a sheet; hiding the active one shows its neighbour',
    members: ['Worksheet.activate', 'Worksheet.visibility', 'WorksheetCollection.getActiveWorksheet'],
    run: async (stage) => {
      const { worksheets } = stage.context.workbook
      const added = worksheets.add('甲')
      added.activate()
      const first = await loaded(stage, worksheets.getActiveWorksheet(), 'name')
      added.visibility = 'Hidden'
      const then = await loaded(stage, worksheets.getActiveWorksheet(), 'name')
      return [first.name, then.name]
    },
    gives: ['甲', 'Sheet1'],
  },
  {
    says: 'position moves a sheet, counted from zero',
    members: ['Worksheet.position'],
    run: async (stage) => {
      stage.context.workbook.worksheets.add('甲').position = 0
      return sheetNames(stage)
    },
    gives: ['甲', 'Sheet1'],
  },
  {
    says: 'a copy comes where it is told, with contents and looks and a name of its own',
    members: ['Worksheet.copy'],
    run: async (stage) => {
      stage.sheet.getRange('A1').values = [['甲']]
      stage.sheet.getRange('A1').format.font.bold = true
      const copy = stage.sheet.copy('Beginning')
      const cell = copy.getRange('A1')
      cell.load('values,format/font/bold')
      copy.load('name,position')
      await stage.context.sync()
      return [copy.name, copy.position, cell.values, cell.format.font.bold]
    },
    gives: ['Sheet1 (2)', 0, [['甲']], true],
  },
  {
    says: 'renaming a sheet carries formulas and names along',
    members: ['Worksheet.name', 'NamedItem.formula'],
    run: async (stage) => {
      const other = stage.context.workbook.worksheets.add('甲')
      other.getRange('A1').formulas = [['=Sheet1!B2']]
      const name = stage.context.workbook.names.add('数', stage.sheet.getRange('B2'))
      stage.sheet.name = '乙 表'
      name.load('formula')
      const cell = await loaded(stage, other.getRange('A1'), 'formulas')
      return [cell.formulas, name.formula]
    },
    gives: [[["='乙 表'!B2"]], "='乙 表'!$B$2"],
  },
  {
    says: 'after a sheet is deleted, what named it reads #REF!',
    members: ['Worksheet.delete'],
    run: async (stage) => {
      const other = stage.context.workbook.worksheets.add('甲')
      stage.sheet.getRange('A1').formulas = [['=甲!B2+1']]
      other.delete()
      return (await loaded(stage, stage.sheet.getRange('A1'), 'formulas')).formulas
    },
    gives: [['=#REF!+1']],
  },
  {
    says: 'the used range is what has values or looks, or values only; of a blank sheet its first cell, or a null object',
    members: ['Worksheet.getUsedRange', 'Worksheet.getUsedRangeOrNullObject'],
    run: async ({ context, sheet }) => {
      const blank = [sheet.getUsedRange(), sheet.getUsedRangeOrNullObject()] as const
      for (const each of blank) each.load('address')
      await context.sync()
      sheet.getRange('B2').values = [[1]]
      sheet.getRange('D4').format.fill.color = '#FF0000'
      const used = [sheet.getUsedRange(), sheet.getUsedRange(true)]
      for (const each of used) each.load('address')
      await context.sync()
      return [blank[0].address, blank[1].isNullObject, ...used.map(({ address }) => address)]
    },
    gives: ['Sheet1!A1', true, 'Sheet1!B2:D4', 'Sheet1!B2'],
  },
  {
    says: 'ranges by index and cells count from zero; an address that is none is refused',
    members: ['Worksheet.getRangeByIndexes', 'Worksheet.getCell'],
    run: async ({ context, sheet }) => {
      const found = [sheet.getRangeByIndexes(1, 2, 2, 1), sheet.getCell(0, 1)]
      for (const each of found) each.load('address')
      await context.sync()
      return found.map(({ address }) => address)
    },
    gives: ['Sheet1!C2:C3', 'Sheet1!B1'],
  },
  {
    says: 'an address that is none is refused',
    members: ['Worksheet.getRange'],
    run: (stage) => loaded(stage, stage.sheet.getRange('第一格'), 'address'),
    refuses: 'InvalidArgument',
  },
  {
    says: 'the tab takes a colour as #RRGGBB, an empty text takes it away',
    members: ['Worksheet.tabColor'],
    run: async (stage) => {
      stage.sheet.tabColor = '#ff8800'
      const set = await loaded(stage, stage.sheet, 'tabColor')
      stage.sheet.tabColor = ''
      return [set.tabColor, (await loaded(stage, stage.sheet, 'tabColor')).tabColor]
    },
    gives: ['#FF8800', ''],
  },
  {
    says: 'gridlines and headings are shown or not',
    members: ['Worksheet.gridlines', 'Worksheet.showGridlines'],
    run: async (stage) => {
      stage.sheet.showGridlines = false
      stage.sheet.showHeadings = false
      return loaded(stage, stage.sheet, 'showGridlines', 'showHeadings')
    },
    gives: { showGridlines: false, showHeadings: false },
  },
  {
    says: 'frozen rows and columns have a location; none have a null object',
    members: [
      'Worksheet.freezePanes',
      'WorksheetFreezePanes.freezeAt',
      'WorksheetFreezePanes.unfreeze',
      'WorksheetFreezePanes.getLocationOrNullObject',
    ],
    run: async ({ context, sheet }) => {
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'))
      const frozen = sheet.freezePanes.getLocationOrNullObject()
      frozen.load('address')
      await context.sync()
      sheet.freezePanes.unfreeze()
      const none = sheet.freezePanes.getLocationOrNullObject()
      none.load('address')
      await context.sync()
      return [frozen.address, none.isNullObject]
    },
    gives: ['Sheet1!A1:B3', true],
  },
  {
    says: 'freezeRows takes the top rows',
    members: ['WorksheetFreezePanes.freezeRows'],
    run: async (stage) => {
      stage.sheet.freezePanes.freezeRows(2)
      return loaded(stage, stage.sheet.freezePanes.getLocation(), 'address')
    },
    gives: { address: 'Sheet1!1:2' },
  },
  {
    says: 'protection states what stays allowed; what is not named is not',
    members: [
      'Worksheet.protection',
      'WorksheetProtection.protect',
      'WorksheetProtection.protected',
      'WorksheetProtection.options',
    ],
    run: async (stage) => {
      stage.sheet.protection.protect({ allowSort: true })
      const { protected: on, options } = await loaded(stage, stage.sheet.protection, 'protected', 'options')
      const { allowSort, allowInsertRows } = options as Excel.WorksheetProtectionOptions
      return [on, allowSort, allowInsertRows]
    },
    gives: [true, true, false],
  },
  {
    says: 'protecting fails if the worksheet has already been protected',
    members: ['WorksheetProtection.protect'],
    run: ({ sheet }) => {
      sheet.protection.protect()
      sheet.protection.protect()
    },
    refuses: 'AccessDenied',
  },
  {
    says: 'a password keeps protection on',
    members: ['WorksheetProtection.unprotect'],
    run: ({ sheet }) => {
      sheet.protection.protect({}, '钥匙')
      sheet.protection.unprotect('别的')
    },
    refuses: 'AccessDenied',
  },
  {
    says: 'the right password, or none where none is set, takes protection off',
    members: ['WorksheetProtection.unprotect'],
    run: async (stage) => {
      stage.sheet.protection.protect({}, '钥匙')
      stage.sheet.protection.unprotect('钥匙')
      stage.sheet.protection.protect()
      stage.sheet.protection.unprotect()
      return (await loaded(stage, stage.sheet.protection, 'protected')).protected
    },
    gives: false,
  },
  {
    says: 'rows are inserted into a protected sheet only where that is allowed',
    members: ['Range.insert'],
    run: ({ sheet }) => {
      sheet.protection.protect({ allowInsertColumns: true })
      sheet.getRange('B:B').insert('Right')
      sheet.getRange('2:2').insert('Down')
    },
    refuses: 'AccessDenied',
  },
  {
    says: 'worksheets from a file are not inserted: the simulator reads none',
    members: ['Workbook.insertWorksheetsFromBase64'],
    run: async ({ context }) => {
      context.workbook.insertWorksheetsFromBase64('UEs=')
      await context.sync()
    },
    refuses: 'UnsupportedOperation',
  },
  {
    says: 'a structure that is protected keeps its sheets',
    members: ['WorksheetCollection.add'],
    run: ({ context }) => {
      context.workbook.protection.protect()
      context.workbook.worksheets.add('甲')
    },
    refuses: 'AccessDenied',
  },
  {
    says: 'calculation and drawing rest until the next sync; the mode is kept; events can be switched off',
    members: [
      'Workbook.application',
      'Application.suspendApiCalculationUntilNextSync',
      'Application.suspendScreenUpdatingUntilNextSync',
      'Application.calculationMode',
      'Runtime.enableEvents',
      'Workbook.name',
    ],
    run: async (stage) => {
      const { context } = stage
      context.application.suspendApiCalculationUntilNextSync()
      context.application.suspendScreenUpdatingUntilNextSync()
      context.application.calculationMode = 'Manual'
      context.runtime.enableEvents = false
      context.runtime.load('enableEvents')
      context.workbook.load('name')
      const { calculationMode } = await loaded(stage, context.application, 'calculationMode')
      return [calculationMode, context.runtime.enableEvents, context.workbook.name]
    },
    gives: ['Manual', false, 'Book1.xlsx'],
  },
]
