import type { IntakeRule } from './intakeRule'
import { says } from './intakeRule'

const SEND_CELL = [
  '请填报单位在该格直接填数（粘贴为数值），重新上报。',
  'Ask the unit to type the figure itself into the cell and send it again.',
] as const
const CHECK_TEXT = ['请核对该格文字。', 'Check the text of the cell.'] as const

/** Rows that moved, vanished, came twice or lost their code. */
export const in06RowChanged = {
  about: { zh: '行移动、删除、重复或编码损坏', en: 'Row moved, deleted, duplicated or its code damaged' },
  messages: {
    moved: says(
      '提示',
      ['“{sheet}”的行换了顺序，已按编码对应。', 'The rows of “{sheet}” were reordered; they were matched by code.'],
      ['不用处理。', 'Nothing to do.'],
    ),
    'by-name': says(
      '提示',
      [
        '“{sheet}”第{row}行的编码是“{found}”，已按名称和计量单位认作“{name}”（{code}）。',
        'Row {row} of “{sheet}” has the code “{found}”; by its name it was taken for “{name}” ({code}).',
      ],
      ['请核对这一行；下次不要改动编码列。', 'Check the row; leave the code column alone next time.'],
    ),
    'code-and-name': says(
      '强制性',
      [
        '“{sheet}”第{row}行的编码是“{codeName}”的，名称却是“{name}”，不能确定是哪一项，没有采用。',
        'In row {row} of “{sheet}” the code means “{codeName}” and the name says “{name}”; the row was not used.',
      ],
      [
        '多半是只对部分列排了序。请填报单位用下发的填报表重新填写。',
        'Probably only some columns were sorted. Ask the unit to fill in the issued template again.',
      ],
    ),
    'duplicate-same': says(
      '提示',
      [
        '“{sheet}”里“{name}”有{count}行，内容相同，只用第一行。',
        '“{name}” stands in {count} rows of “{sheet}” with the same entries; the first is used.',
      ],
      ['请删去多余的行。', 'Delete the superfluous rows.'],
    ),
    'duplicate-blank': says(
      '提示',
      [
        '“{sheet}”里“{name}”有{count}行，采用填了数的一行。',
        '“{name}” stands in {count} rows of “{sheet}”; the one that is filled in is used.',
      ],
      ['请删去多余的行。', 'Delete the superfluous rows.'],
    ),
    'duplicate-different': says(
      '强制性',
      [
        '“{sheet}”里“{name}”有{count}行，填的不一样（{values}），不能确定以哪行为准，都没有采用。',
        '“{name}” stands in {count} rows of “{sheet}” with different entries ({values}); none was used.',
      ],
      ['请填报单位确认以哪行为准，删去其余的重新上报。', 'Ask the unit which row stands.'],
    ),
    'unknown-row': says(
      '核实性',
      [
        '“{sheet}”第{row}行（{found}）不在方案里，没有采用。',
        'Row {row} of “{sheet}” ({found}) is not in the plan; it was not used.',
      ],
      [
        '自行添加的合计行、指标不用上报；编码写错的请改正。',
        'Rows of your own are not reported; correct a wrong code.',
      ],
    ),
    'other-unit-row': says(
      '核实性',
      [
        '“{sheet}”第{row}行“{name}”不由{unitName}填报，没有采用。',
        'Row {row} of “{sheet}”, “{name}”, is not reported by {unitName}; it was not used.',
      ],
      ['请核对这一行是否从别的单位的表里粘贴来的。', 'Check whether the row was pasted from another unit.'],
    ),
    'unit-changed': says(
      '核实性',
      [
        '“{name}”的计量单位被改成“{found}”，方案里是“{unitOfMeasure}”，仍按“{unitOfMeasure}”读取。',
        'The unit of measure of “{name}” was changed to “{found}”; it was read in {unitOfMeasure} as in the plan.',
      ],
      ['请核对数据是否按“{unitOfMeasure}”填写。', 'Check that the figures are in {unitOfMeasure}.'],
    ),
    'row-missing': says(
      '强制性',
      [
        '“{sheet}”里找不到“{name}”（{code}）这一行，可能被删除，没有数据。',
        '“{sheet}” has no row for “{name}” ({code}); it may have been deleted.',
      ],
      [
        '请填报单位用下发的填报表补填“{name}”后重新上报。',
        'Ask the unit to fill in “{name}” on the issued template and send it again.',
      ],
    ),
  },
} satisfies IntakeRule

/** Our formulas typed over, cleared or broken. */
export const in07FormulaChanged = {
  about: { zh: '计算公式被改写或损坏', en: 'A formula of ours was overwritten or broken' },
  messages: {
    overwritten: says(
      '提示',
      [
        '“{sheet}”的“{name}”列有{count}格计算公式被改写（{cells}），汇总时按规则重新计算，不用改写的数。',
        '{count} formulas of “{name}” in “{sheet}” were typed over ({cells}); the figures are computed anew.',
      ],
      ['计算列不用填写。', 'Computed columns need no entry.'],
    ),
    cleared: says(
      '提示',
      [
        '“{sheet}”的“{name}”列有{count}格公式被清除（{cells}），已按规则重新计算。',
        '{count} formulas of “{name}” in “{sheet}” were cleared ({cells}); the figures were computed anew.',
      ],
      ['请核对重新计算的数。', 'Check the computed figures.'],
    ),
  },
} satisfies IntakeRule

/** Cells whose formula gives no figure. */
export const in08NoResult = {
  about: { zh: '公式没有结果或出错', en: 'A formula without result, or an error value' },
  messages: {
    error: says(
      '强制性',
      [
        '“{name}”的“{column}”显示错误 {error}，读不出数，没有采用。',
        '“{column}” of “{name}” shows the error {error}; there is no figure to use.',
      ],
      SEND_CELL,
    ),
    'no-result': says(
      '强制性',
      [
        '“{name}”的“{column}”是公式（{formula}），文件里没有存计算结果，读不出数，没有采用。',
        '“{column}” of “{name}” is a formula ({formula}) without a stored result; there is no figure to use.',
      ],
      SEND_CELL,
    ),
    'text-error': says(
      '核实性',
      [
        '“{name}”的“{column}”显示错误 {error}，按空白读取。',
        '“{column}” of “{name}” shows the error {error}; it was read as blank.',
      ],
      ['请填报单位直接填写文字。', 'Ask the unit to type the text itself.'],
    ),
  },
} satisfies IntakeRule

/** Text that needs care wherever it is written again. */
export const in13TextNeedsCare = {
  about: { zh: '文字带控制字符、过长或像公式', en: 'Text with control characters, over-long or like a formula' },
  messages: {
    'control-characters': says(
      '提示',
      [
        '“{name}”的“{column}”带有看不见的控制字符，已去掉。',
        '“{column}” of “{name}” held control characters; they were dropped.',
      ],
      CHECK_TEXT,
    ),
    'too-long': says(
      '提示',
      [
        '“{name}”的“{column}”有{count}个字，超过{limit}字，全文保留，打印时可能显示不全。',
        '“{column}” of “{name}” has {count} characters, more than {limit}; all are kept, print may cut them.',
      ],
      ['请填报单位压缩文字。', 'Ask the unit to shorten the text.'],
    ),
    'formula-like': says(
      '提示',
      [
        '“{name}”的“{column}”以“{sign}”开头，一律当文字处理，不当公式计算。',
        '“{column}” of “{name}” starts with “{sign}”; it is kept as text and never computed.',
      ],
      CHECK_TEXT,
    ),
  },
} satisfies IntakeRule
