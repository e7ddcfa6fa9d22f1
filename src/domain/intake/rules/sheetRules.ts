import type { IntakeRule } from './intakeRule'
import { says } from './intakeRule'

const CHECK_ONLY = [
  '已照常读取，请核对数据；下次不要改动表格结构。',
  'Read all the same; check the figures and leave the structure alone next time.',
] as const
const FILL_AGAIN = [
  '请填报单位用下发的填报表补填后重新上报。',
  'Ask the unit to fill it in on the issued template and send it again.',
] as const
const KEEP_ONE = ['请填报单位确认以哪个为准，删去另一个后重新上报。', 'Ask the unit which one stands.'] as const

/** Sheets that are not where, or not as often as, they were issued. */
export const in04SheetChanged = {
  about: { zh: '工作表改名、隐藏、复制或删除', en: 'Sheet renamed, hidden, copied or deleted' },
  messages: {
    renamed: says(
      '提示',
      [
        '{list}的工作表改了名，现名“{sheet}”，已照常读取。',
        'The sheet of {list} was renamed to “{sheet}”; it was read all the same.',
      ],
      CHECK_ONLY,
    ),
    hidden: says(
      '提示',
      ['工作表“{sheet}”（{list}）被隐藏，已照常读取。', 'The sheet “{sheet}” ({list}) is hidden; it was read.'],
      CHECK_ONLY,
    ),
    'copied-same': says(
      '提示',
      [
        '{list}有两张相同的工作表“{sheet}”“{other}”，只用前一张。',
        'There are two equal sheets of {list}, “{sheet}” and “{other}”; the first is used.',
      ],
      ['请删去多余的工作表。', 'Delete the superfluous sheet.'],
    ),
    'copied-blank': says(
      '提示',
      [
        '{list}有两张工作表，“{other}”没有填数，采用填了数的“{sheet}”。',
        'There are two sheets of {list}; “{other}” is not filled in, “{sheet}” is used.',
      ],
      ['请删去多余的工作表。', 'Delete the superfluous sheet.'],
    ),
    'copied-different': says(
      '强制性',
      [
        '{list}有两张工作表“{sheet}”“{other}”，{count}项填得不一样（{names}），不能确定以哪张为准，这些项都没有采用。',
        'The sheets “{sheet}” and “{other}” of {list} differ in {count} rows ({names}); neither was used for them.',
      ],
      KEEP_ONE,
    ),
    missing: says(
      '强制性',
      [
        '{unitName}的文件里找不到{list}，该表的数据没有上报。',
        'The file of {unitName} holds no {list}; nothing of it was reported.',
      ],
      FILL_AGAIN,
    ),
    'missing-ledger': says(
      '提示',
      [
        '{unitName}的文件里找不到{list}，按没有填报处理。',
        'The file of {unitName} holds no {list}; it counts as not filled in.',
      ],
      ['确实没有的不用处理；有的请补报。', 'Nothing to do where there is nothing to report.'],
    ),
  },
} satisfies IntakeRule

/** Columns that are not where, or not called what, they were issued. */
export const in05ColumnChanged = {
  about: { zh: '列移动、改名、插入或删除', en: 'Column moved, renamed, inserted or deleted' },
  messages: {
    moved: says(
      '提示',
      [
        '“{sheet}”有{count}列换了位置（{names}），已按列的标识读取。',
        '{count} columns of “{sheet}” stand elsewhere ({names}); they were read by their keys.',
      ],
      CHECK_ONLY,
    ),
    relabelled: says(
      '提示',
      [
        '“{sheet}”的“{name}”列表头改成了“{found}”，仍按“{name}”读取。',
        'The header “{name}” of “{sheet}” was changed to “{found}”; the column was read as “{name}”.',
      ],
      ['请核对该列填的是不是“{name}”。', 'Check that the column holds “{name}”.'],
    ),
    'by-label': says(
      '提示',
      [
        '“{sheet}”有{count}列失去标识（{names}），已按表头文字读取。',
        '{count} columns of “{sheet}” lost their keys ({names}); they were read by their headers.',
      ],
      CHECK_ONLY,
    ),
    swapped: says(
      '核实性',
      [
        '“{sheet}”的“{name}”列表头与标识对不上，已按表头文字读取。',
        'The key and the header of “{name}” in “{sheet}” disagree; the header was followed.',
      ],
      ['请核对该列数据。', 'Check the column.'],
    ),
    twice: says(
      '强制性',
      [
        '“{sheet}”有{count}列都叫“{name}”，不能确定以哪列为准，都没有采用。',
        '{count} columns of “{sheet}” are called “{name}”; none of them was used.',
      ],
      KEEP_ONE,
    ),
    missing: says(
      '强制性',
      [
        '“{sheet}”缺少必需的“{name}”列，可能被删除，该列没有数据。',
        '“{sheet}” lacks the required column “{name}”; there are no figures for it.',
      ],
      FILL_AGAIN,
    ),
    'missing-entry': says(
      '核实性',
      [
        '“{sheet}”缺少填写列：{names}，按没有填报处理。',
        '“{sheet}” lacks the columns {names}; they count as not filled in.',
      ],
      ['请填报单位确认没有内容要报，否则补填后重新上报。', 'Ask the unit whether there is nothing to report.'],
    ),
    'missing-reference': says(
      '提示',
      [
        '“{sheet}”缺少方案内容或计算列：{names}，已按方案补上。',
        '“{sheet}” lacks the columns {names}; the plan supplies them.',
      ],
      CHECK_ONLY,
    ),
    'header-changed': says(
      '提示',
      [
        '“{sheet}”的表头有合并单元格或占了两行，已照常读取。',
        'The header of “{sheet}” is merged or takes two rows; it was read all the same.',
      ],
      CHECK_ONLY,
    ),
  },
} satisfies IntakeRule

/** Merged and hidden cells that hold entries. */
export const in10HiddenOrMerged = {
  about: { zh: '合并单元格、隐藏的行列里有数据', en: 'Merged cells over data, hidden rows or columns with data' },
  messages: {
    merged: says(
      '核实性',
      [
        '“{sheet}”的填写格有{count}处被合并（{names}），只有左上角一格有数，其余按空白读取。',
        '{count} ranges of entry cells in “{sheet}” are merged ({names}); only their first cells hold a value.',
      ],
      ['请填报单位取消合并，逐格填写。', 'Ask the unit to unmerge the cells and fill in each.'],
    ),
    'hidden-rows': says(
      '提示',
      [
        '“{sheet}”有{count}个隐藏行填了数据（第{names}行），已照常读取。',
        '{count} hidden rows of “{sheet}” hold entries (rows {names}); they were read.',
      ],
      ['请核对隐藏行的数据是否要报。', 'Check whether hidden rows are meant to be reported.'],
    ),
    'hidden-columns': says(
      '提示',
      [
        '“{sheet}”有{count}个隐藏列填了数据（{names}），已照常读取。',
        '{count} hidden columns of “{sheet}” hold entries ({names}); they were read.',
      ],
      ['请核对隐藏列的数据是否要报。', 'Check whether hidden columns are meant to be reported.'],
    ),
  },
} satisfies IntakeRule
