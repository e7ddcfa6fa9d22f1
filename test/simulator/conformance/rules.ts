import { loaded, type ConformanceCase } from './conformanceCase'

const LIST = { list: { inCellDropDown: true, source: '是,否' } }
const BETWEEN: Excel.DataValidationRule = { decimal: { formula1: 0, formula2: 100, operator: 'Between' } }

const refusedRule = (says: string, rule: object): ConformanceCase => ({
  says,
  members: ['DataValidation.rule'],
  run: ({ sheet }) => void (sheet.getRange('B2').dataValidation.rule = rule as Excel.DataValidationRule),
  refuses: 'InvalidArgument',
})

export const RULE_CASES: readonly ConformanceCase[] = [
  {
    says: 'an input rule has its type, messages and blanks, and holds for every cell of its range',
    members: [
      'Range.dataValidation',
      'DataValidation.rule',
      'DataValidation.type',
      'DataValidation.errorAlert',
      'DataValidation.prompt',
      'DataValidation.ignoreBlanks',
    ],
    run: async (stage) => {
      const rules = stage.sheet.getRange('B2:B9').dataValidation
      rules.rule = LIST
      rules.errorAlert = { showAlert: true, style: 'Stop', title: '只能选', message: '请从列表中选择' }
      rules.prompt = { showPrompt: true, title: '状态', message: '选择' }
      rules.ignoreBlanks = false
      return loaded(
        stage,
        stage.sheet.getRange('B5').dataValidation,
        'rule',
        'type',
        'errorAlert',
        'prompt',
        'ignoreBlanks',
      )
    },
    gives: {
      rule: LIST,
      type: 'List',
      errorAlert: { showAlert: true, style: 'Stop', title: '只能选', message: '请从列表中选择' },
      prompt: { showPrompt: true, title: '状态', message: '选择' },
      ignoreBlanks: false,
    },
  },
  {
    says: 'cells without a rule are of type None, cells with different rules Inconsistent',
    members: ['DataValidation.type'],
    run: async ({ context, sheet }) => {
      sheet.getRange('B2').dataValidation.rule = LIST
      sheet.getRange('B3').dataValidation.rule = BETWEEN
      const found = ['B1', 'B2:B3', 'B1:B2'].map((address) => sheet.getRange(address).dataValidation)
      for (const each of found) each.load('type')
      await context.sync()
      return found.map(({ type }) => type)
    },
    gives: ['None', 'Inconsistent', 'Inconsistent'],
  },
  {
    says: 'a rule on part of a range replaces the old one there; clearing takes it away there',
    members: ['DataValidation.clear', 'DataValidation.rule'],
    run: async ({ context, sheet }) => {
      sheet.getRange('B2:B9').dataValidation.rule = LIST
      sheet.getRange('B4').dataValidation.rule = BETWEEN
      sheet.getRange('B6').dataValidation.clear()
      const found = ['B3', 'B4', 'B6', 'B9'].map((address) => sheet.getRange(address).dataValidation)
      for (const each of found) each.load('type')
      await context.sync()
      return found.map(({ type }) => type)
    },
    gives: ['List', 'Decimal', 'None', 'List'],
  },
  refusedRule('a rule of no kind is refused', {}),
  refusedRule('a list in words has at most 255 characters', {
    list: { inCellDropDown: true, source: '长'.repeat(256) },
  }),
  refusedRule('between needs two bounds', { wholeNumber: { formula1: 1, operator: 'Between' } }),
  refusedRule('a formula of one’s own is needed', { custom: { formula: '' } }),
  {
    says: 'input rules of a protected sheet are not changed',
    members: ['DataValidation.rule'],
    run: ({ sheet }) => {
      sheet.protection.protect({ allowFormatCells: true })
      sheet.getRange('B2').dataValidation.rule = LIST
    },
    refuses: 'AccessDenied',
  },
  {
    says: 'a list from a range follows when its rows move',
    members: ['DataValidation.rule'],
    run: async (stage) => {
      stage.sheet.getRange('B2').dataValidation.rule = { list: { inCellDropDown: true, source: '=Sheet1!$D$2:$D$4' } }
      stage.sheet.getRange('3:3').insert('Down')
      return (await loaded(stage, stage.sheet.getRange('B2').dataValidation, 'rule')).rule
    },
    gives: { list: { inCellDropDown: true, source: '=Sheet1!$D$2:$D$5' } },
  },
  {
    says: 'a conditional format by formula has rule and looks; the newest comes first',
    members: [
      'Range.conditionalFormats',
      'ConditionalFormatCollection.add',
      'ConditionalFormat.type',
      'ConditionalFormat.priority',
      'ConditionalFormat.custom',
      'ConditionalFormat.stopIfTrue',
      'CustomConditionalFormat.rule',
      'CustomConditionalFormat.format',
      'ConditionalFormatRule.formula',
      'ConditionalRangeFormat.fill',
      'ConditionalRangeFormat.font',
      'ConditionalRangeFill.color',
      'ConditionalRangeFont.color',
      'ConditionalRangeFont.bold',
    ],
    run: async ({ context, sheet }) => {
      const formats = sheet.getRange('B2:B9').conditionalFormats
      const first = formats.add('Custom')
      first.custom.rule.formula = '=B2>1'
      Object.assign(first.custom.format.font, { color: '#112233', bold: true })
      first.custom.format.fill.color = '#00FF00'
      first.stopIfTrue = true
      const second = formats.add('Custom')
      second.custom.rule.formula = '=B2<1'
      first.load(
        'type,priority,stopIfTrue,custom/rule/formula,custom/format/fill/color,custom/format/font/bold,custom/format/font/color',
      )
      second.load('priority')
      await context.sync()
      const { rule, format } = first.custom
      return [
        first.type,
        first.priority,
        first.stopIfTrue,
        rule.formula,
        format.fill.color,
        format.font.bold,
        second.priority,
      ]
    },
    gives: ['Custom', 1, true, '=B2>1', '#00FF00', true, 0],
  },
  {
    says: 'a conditional format by value has its own rule and no other part',
    members: [
      'ConditionalFormat.cellValue',
      'CellValueConditionalFormat.rule',
      'ConditionalFormat.customOrNullObject',
      'ConditionalFormat.textComparison',
      'TextConditionalFormat.rule',
    ],
    run: async ({ context, sheet }) => {
      const formats = sheet.getRange('B2').conditionalFormats
      const byValue = formats.add('CellValue')
      byValue.cellValue.rule = { formula1: '=100', operator: 'GreaterThan' }
      const byText = formats.add('ContainsText')
      byText.textComparison.rule = { operator: 'Contains', text: '缺' }
      byValue.load('cellValue/rule,customOrNullObject/rule/formula')
      byText.load('textComparison/rule')
      await context.sync()
      return [byValue.cellValue.rule, byValue.customOrNullObject.isNullObject, byText.textComparison.rule]
    },
    gives: [{ formula1: '=100', operator: 'GreaterThan' }, true, { operator: 'Contains', text: '缺' }],
  },
  {
    says: 'clearAll takes the conditional formats of the range',
    members: ['ConditionalFormatCollection.clearAll', 'ConditionalFormatCollection.getCount'],
    run: async ({ context, sheet }) => {
      sheet.getRange('B2').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE'
      sheet.getRange('D2').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE'
      sheet.getRange('B1:B9').conditionalFormats.clearAll()
      const counts = ['B2', 'D2'].map((address) => sheet.getRange(address).conditionalFormats.getCount())
      await context.sync()
      return counts.map(({ value }) => value)
    },
    gives: [0, 1],
  },
  {
    says: 'notes and comments stand at a cell; a second one there is refused',
    members: ['CommentCollection.add'],
    run: ({ sheet }) => {
      sheet.comments.add('B2', '见附件')
      sheet.comments.add('B2', '又一条')
    },
    refuses: 'InvalidOperation',
  },
  {
    says: 'a comment is found by its cell and read back',
    members: [
      'CommentCollection.add',
      'CommentCollection.getItemByCell',
      'Comment.content',
      'Comment.getLocation',
      'Comment.delete',
    ],
    run: async (stage) => {
      const { comments } = stage.sheet
      comments.add('B2', '见附件')
      const found = comments.getItemByCell('B2')
      const place = found.getLocation()
      place.load('address')
      const { content } = await loaded(stage, found, 'content')
      found.delete()
      const count = comments.getCount()
      await stage.context.sync()
      return [content, place.address, count.value]
    },
    gives: ['见附件', 'Sheet1!B2', 0],
  },
]
