import { loaded, type ConformanceCase } from './conformanceCase'

export const LOOK_CASES: readonly ConformanceCase[] = [
  {
    says: 'a new cell looks as Excel makes it: no fill (white), black, bottom, locked',
    members: [
      'Range.format',
      'RangeFormat.protection',
      'RangeFormat.fill',
      'RangeFill.color',
      'RangeFormat.font',
      'RangeFont.color',
      'RangeFont.bold',
      'FormatProtection.locked',
    ],
    run: async ({ context, sheet }) => {
      const { format } = sheet.getRange('A1')
      format.load('fill/color,font/color,font/bold,protection/locked,verticalAlignment,horizontalAlignment,wrapText')
      await context.sync()
      const { fill, font, protection, verticalAlignment, horizontalAlignment, wrapText } = format
      return [fill.color, font.color, font.bold, protection.locked, verticalAlignment, horizontalAlignment, wrapText]
    },
    gives: ['#FFFFFF', '#000000', false, true, 'Bottom', 'General', false],
  },
  {
    says: 'what is set is read back; where cells differ the answer is null (Blank and null values)',
    members: [
      'RangeFont.bold',
      'RangeFont.size',
      'RangeFont.name',
      'RangeFont.underline',
      'RangeFormat.horizontalAlignment',
      'RangeFormat.wrapText',
    ],
    run: async ({ context, sheet }) => {
      const cell = sheet.getRange('A1').format
      Object.assign(cell.font, { bold: true, size: 14, name: '宋体', underline: 'Single' })
      cell.horizontalAlignment = 'Center'
      cell.wrapText = true
      const both = sheet.getRange('A1:B1').format
      cell.load('font/bold,font/size,font/name,font/underline,horizontalAlignment,wrapText')
      both.load('font/bold,horizontalAlignment')
      await context.sync()
      const { bold, size, name, underline } = cell.font
      return [
        bold,
        size,
        name,
        underline,
        cell.horizontalAlignment,
        cell.wrapText,
        both.font.bold,
        both.horizontalAlignment,
      ]
    },
    gives: [true, 14, '宋体', 'Single', 'Center', true, null, null],
  },
  {
    says: 'the look of a whole sheet holds for cells that come later',
    members: ['FormatProtection.locked', 'Worksheet.getRange'],
    run: async ({ context, sheet }) => {
      sheet.getRange().format.protection.locked = false
      sheet.getRange('B:B').format.protection.locked = true
      const cells = ['A5', 'B5'].map((address) => sheet.getRange(address).format.protection)
      for (const cell of cells) cell.load('locked')
      await context.sync()
      return cells.map(({ locked }) => locked)
    },
    gives: [false, true],
  },
  {
    says: 'a fill is cleared to none',
    members: ['RangeFill.clear', 'RangeFill.color'],
    run: async (stage) => {
      const { fill } = stage.sheet.getRange('A1').format
      fill.color = '#123456'
      fill.clear()
      return loaded(stage, fill, 'color')
    },
    gives: { color: '#FFFFFF' },
  },
  {
    says: 'the borders of a range are those of its edge; inside lines lie between its cells',
    members: [
      'RangeFormat.borders',
      'RangeBorderCollection.getItem',
      'RangeBorder.style',
      'RangeBorder.color',
      'RangeBorder.weight',
    ],
    run: async ({ context, sheet }) => {
      const { borders } = sheet.getRange('A1:B2').format
      Object.assign(borders.getItem('EdgeTop'), { style: 'Continuous', color: '#ff0000', weight: 'Medium' })
      borders.getItem('InsideHorizontal').style = 'Dot'
      const sides = [
        sheet.getRange('B1').format.borders.getItem('EdgeTop'),
        sheet.getRange('A1').format.borders.getItem('EdgeBottom'),
        sheet.getRange('A2').format.borders.getItem('EdgeBottom'),
      ]
      for (const side of sides) side.load('style,color,weight')
      await context.sync()
      return sides.map(({ style, color, weight }) => [style, color, weight])
    },
    gives: [
      ['Continuous', '#FF0000', 'Medium'],
      ['Dot', '#000000', 'Thin'],
      ['None', '#000000', 'Thin'],
    ],
  },
  {
    says: 'widths and heights are points; the standard size comes back on demand',
    members: [
      'RangeFormat.columnWidth',
      'RangeFormat.rowHeight',
      'RangeFormat.useStandardWidth',
      'RangeFormat.useStandardHeight',
      'Worksheet.standardWidth',
    ],
    run: async ({ context, sheet }) => {
      const { format } = sheet.getRange('B2')
      format.columnWidth = 100
      format.rowHeight = 30
      const other = sheet.getRange('C3').format
      other.columnWidth = 200
      other.rowHeight = 60
      other.useStandardWidth = true
      other.useStandardHeight = true
      format.load('columnWidth,rowHeight')
      other.load('columnWidth,rowHeight')
      sheet.load('standardWidth,standardHeight')
      await context.sync()
      const { standardWidth, standardHeight } = sheet
      return [
        format.columnWidth,
        format.rowHeight,
        other.columnWidth === standardWidth,
        other.rowHeight === standardHeight,
      ]
    },
    gives: [100, 30, true, true],
  },
  {
    says: 'formats of a protected sheet need leave',
    members: ['RangeFill.color'],
    run: ({ sheet }) => {
      sheet.protection.protect({ allowFormatRows: true })
      sheet.getRange('A1').format.rowHeight = 30
      sheet.getRange('A1').format.fill.color = '#FF0000'
    },
    refuses: 'AccessDenied',
  },
  {
    says: 'cells of a protected sheet are not unlocked',
    members: ['FormatProtection.locked'],
    run: ({ sheet }) => {
      sheet.protection.protect({ allowFormatCells: true })
      sheet.getRange('A1').format.protection.locked = false
    },
    refuses: 'AccessDenied',
  },
  {
    says: 'a named style lays what it includes on cells, and the cells say its name',
    members: [
      'Workbook.styles',
      'StyleCollection.add',
      'StyleCollection.getItem',
      'Style.name',
      'Style.font',
      'Style.fill',
      'Style.borders',
      'Style.horizontalAlignment',
      'Style.verticalAlignment',
      'Style.wrapText',
      'Style.locked',
      'Style.includeNumber',
      'Style.includeFont',
      'Style.includePatterns',
      'Style.includeBorder',
      'Style.includeAlignment',
      'Style.includeProtection',
      'StyleFont.bold',
      'StyleFont.size',
      'StyleFont.name',
      'StyleFont.color',
      'StyleFont.underline',
      'StyleFill.color',
      'StyleBorders.getItem',
      'StyleBorder.style',
      'StyleBorder.color',
      'StyleBorder.weight',
      'Range.style',
      'RangeAreas.style',
    ],
    run: async ({ context, sheet }) => {
      const { styles } = context.workbook
      styles.add('表头')
      const style = styles.getItem('表头')
      style.load('name')
      Object.assign(style, { includeNumber: false, includeFont: true, includePatterns: true, includeBorder: true })
      Object.assign(style, { includeAlignment: true, includeProtection: true, locked: false, wrapText: true })
      Object.assign(style, { horizontalAlignment: 'Center', verticalAlignment: 'Center' })
      Object.assign(style.font, { bold: true, size: 12, name: '宋体', color: '#112233', underline: 'None' })
      style.fill.color = '#ddeeff'
      Object.assign(style.borders.getItem('EdgeTop'), { style: 'Continuous', color: '#000000', weight: 'Thin' })
      const cell = sheet.getRange('A1')
      cell.numberFormat = [['0.00']]
      cell.style = '表头'
      sheet.getRanges('C1,D1').style = '表头'
      const other = sheet.getRange('D1')
      cell.load('style,numberFormat,format/fill/color,format/font/bold,format/protection/locked')
      other.load('style')
      await context.sync()
      const { fill, font, protection } = cell.format
      return [style.name, cell.style, other.style, cell.numberFormat, fill.color, font.bold, protection.locked]
    },
    gives: ['表头', '表头', '表头', [['0.00']], '#DDEEFF', true, false],
  },
  {
    says: 'a style of a name that exists is refused',
    members: ['StyleCollection.add'],
    run: ({ context }) => {
      context.workbook.styles.add('表头')
      context.workbook.styles.add('表头')
    },
    refuses: 'ItemAlreadyExists',
  },
]
