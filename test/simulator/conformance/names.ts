import { loaded, type ConformanceCase } from './conformanceCase'

export const NAME_CASES: readonly ConformanceCase[] = [
  {
    says: 'a name of a range has its formula with sheet and dollars, and leads to the range',
    members: [
      'Workbook.names',
      'NamedItemCollection.add',
      'NamedItem.formula',
      'NamedItem.type',
      'NamedItem.scope',
      'NamedItem.getRange',
      'NamedItem.visible',
      'NamedItem.comment',
    ],
    run: async (stage) => {
      const name = stage.context.workbook.names.add('完成数', stage.sheet.getRange('B2:B4'), '本期')
      const range = name.getRange()
      range.load('address')
      return [await loaded(stage, name, 'name', 'formula', 'type', 'scope', 'visible', 'comment'), range.address]
    },
    gives: [
      {
        name: '完成数',
        formula: '=Sheet1!$B$2:$B$4',
        type: 'Range',
        scope: 'Workbook',
        visible: true,
        comment: '本期',
      },
      'Sheet1!B2:B4',
    ],
  },
  {
    says: 'names may be formulas and constants, and be hidden',
    members: ['NamedItemCollection.add', 'NamedItem.visible', 'NamedItem.type'],
    run: async (stage) => {
      const name = stage.context.workbook.names.add('上限', '=100')
      name.visible = false
      return loaded(stage, name, 'formula', 'type', 'visible')
    },
    gives: { formula: '=100', type: 'Double', visible: false },
  },
  {
    says: 'a name that is none is refused: no spaces, no addresses',
    members: ['NamedItemCollection.add'],
    run: ({ context, sheet }) => void context.workbook.names.add('A1', sheet.getRange('A1')),
    refuses: 'InvalidArgument',
  },
  {
    says: 'a name that exists is refused',
    members: ['NamedItemCollection.add'],
    run: ({ context }) => {
      context.workbook.names.add('上限', '=1')
      context.workbook.names.add('上限', '=2')
    },
    refuses: 'ItemAlreadyExists',
  },
  {
    says: 'names are found whatever their capitals, deleted, and then missing; a sheet has names of its own',
    members: [
      'NamedItemCollection.getItem',
      'NamedItemCollection.getItemOrNullObject',
      'NamedItem.delete',
      'Worksheet.names',
      'NamedItem.name',
    ],
    run: async (stage) => {
      const { names } = stage.context.workbook
      names.add('Limit', '=1')
      stage.sheet.names.add('Limit', '=2')
      const found = await loaded(stage, names.getItem('LIMIT'), 'name', 'formula')
      names.getItem('limit').delete()
      const gone = names.getItemOrNullObject('Limit')
      const own = await loaded(stage, stage.sheet.names.getItem('Limit'), 'formula', 'scope')
      return [found, gone.isNullObject, own]
    },
    gives: [{ name: 'Limit', formula: '=1' }, true, { formula: '=2', scope: 'Worksheet' }],
  },
  {
    says: 'a formula of a name can be replaced; inserted rows move it',
    members: ['NamedItem.formula'],
    run: async (stage) => {
      const name = stage.context.workbook.names.add('数', '=1')
      name.formula = '=Sheet1!$B$2'
      stage.sheet.getRange('1:1').insert('Down')
      return (await loaded(stage, name, 'formula')).formula
    },
    gives: '=Sheet1!$B$3',
  },
  {
    says: 'a range of a name is found on its sheet by the name',
    members: ['Worksheet.getRange'],
    run: async (stage) => {
      stage.context.workbook.names.add('数', stage.sheet.getRange('B2'))
      return loaded(stage, stage.sheet.getRange('数'), 'address')
    },
    gives: { address: 'Sheet1!B2' },
  },
  {
    says: 'custom properties are added or replaced, keyed whatever their capitals, and deleted',
    members: [
      'Workbook.properties',
      'DocumentProperties.custom',
      'CustomPropertyCollection.add',
      'CustomProperty.key',
      'CustomProperty.value',
      'CustomProperty.type',
      'CustomProperty.delete',
    ],
    run: async ({ context }) => {
      const { custom } = context.workbook.properties
      custom.add('Plan', '元江')
      custom.add('PLAN', '元江 2023')
      custom.add('数', 3)
      custom.add('去', 'x')
      custom.getItem('去').delete()
      custom.load('items/key,items/value,items/type')
      await context.sync()
      return custom.items.map(({ key, value, type }) => [key, value, type])
    },
    gives: [
      ['Plan', '元江 2023', 'String'],
      ['数', 3, 'Number'],
    ],
  },
  {
    says: 'a custom property longer than 255 characters is refused',
    members: ['CustomPropertyCollection.add'],
    run: ({ context }) => void context.workbook.properties.custom.add('k', '长'.repeat(256)),
    refuses: 'InvalidArgument',
  },
  {
    says: 'settings are added or replaced and read back as they were',
    members: ['Workbook.settings', 'SettingCollection.add', 'Setting.key', 'Setting.value'],
    run: async ({ context }) => {
      const { settings } = context.workbook
      settings.add('unit', { code: 'U001' })
      settings.add('unit', { code: 'U002' })
      settings.load('items/key,items/value')
      await context.sync()
      return settings.items.map(({ key, value }) => [key, value as unknown])
    },
    gives: [['unit', { code: 'U002' }]],
  },
  {
    says: 'a setting that is not there is ItemNotFound, or a null object',
    members: ['SettingCollection.getItem'],
    run: (stage) => loaded(stage, stage.context.workbook.settings.getItem('没有'), 'value'),
    refuses: 'ItemNotFound',
  },
]
