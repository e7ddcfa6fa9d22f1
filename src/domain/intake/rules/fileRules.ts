import type { IntakeRule } from './intakeRule'
import { says } from './intakeRule'

const USE_TEMPLATE = [
  '请把数据填进下发的填报表，另存为 .xlsx 后重新上报。',
  'Fill in the template that was issued, save it as .xlsx and send it again.',
] as const
const NOTHING = ['不用处理。', 'Nothing to do.'] as const

/** No identity: accepted by header labels or refused. */
export const in02NoIdentity = {
  about: { zh: '没有填报表标识', en: 'No identity: not our template' },
  messages: {
    labels: says(
      '核实性',
      [
        '工作表“{sheet}”没有填报表标识，已按表头认作{unitName}的{list}。',
        'The sheet “{sheet}” carries no identity; by its headers it was taken for {list} of {unitName}.',
      ],
      [
        '请核对单位、报告期和各栏数据；下次请用下发的填报表。',
        'Check the unit, the period and the columns; use the issued template next time.',
      ],
    ),
    partial: says(
      '核实性',
      [
        '文件“{file}”的标识不全，{guessed}取自{from}。',
        'The identity of “{file}” is incomplete: {guessed} was taken from {from}.',
      ],
      ['请核对方案和报告期；下次请用下发的填报表。', 'Check plan and period; use the issued template next time.'],
    ),
    refused: says(
      '强制性',
      [
        '文件“{file}”不是下发的填报表，凭表头也认不出，缺少：{missing}。',
        'The file “{file}” is not an issued template and its headers do not suffice; missing: {missing}.',
      ],
      USE_TEMPLATE,
    ),
  },
} satisfies IntakeRule

/** Another version of the template. */
export const in03OtherVersion = {
  about: { zh: '填报表版本不同', en: 'Another template version' },
  messages: {
    older: says(
      '提示',
      [
        '文件“{file}”用的是旧版填报表（第{version}版），已按编码转入第{current}版；对应的栏目：{mapping}。',
        'The file “{file}” uses template version {version}; it was migrated by codes to version {current}: {mapping}.',
      ],
      ['请核对转入的数据；下次请用新下发的填报表。', 'Check the figures; use the new template next time.'],
    ),
    newer: says(
      '核实性',
      [
        '文件“{file}”用的填报表是第{version}版，比本系统的第{current}版新，只读了认得的栏目。',
        'The file “{file}” uses template version {version}, newer than version {current}; only known columns were read.',
      ],
      ['请升级本系统后重新汇总。', 'Update this program and roll up again.'],
    ),
  },
} satisfies IntakeRule

/** Parts of the file that are never opened. */
export const in09ForeignParts = {
  about: { zh: '文件带有外部链接、宏或嵌入对象', en: 'External links, macros or embedded objects' },
  messages: {
    'external-link': says(
      '提示',
      [
        '文件“{file}”链接了别的工作簿（{count}处：{names}），没有打开，按表中存着的数读取。',
        'The file “{file}” links to other workbooks ({count}: {names}); they were not opened, stored results were read.',
      ],
      ['请填报单位把链接的数粘贴为数值；已有数值的不用处理。', 'Ask the unit to paste linked figures as values.'],
    ),
    hyperlink: says(
      '提示',
      [
        '文件“{file}”带有网页或文件链接（{count}处：{names}），没有打开。',
        'The file “{file}” holds links ({count}: {names}); they were not opened.',
      ],
      NOTHING,
    ),
    macro: says(
      '提示',
      ['文件“{file}”带有宏（{names}），没有运行。', 'The file “{file}” holds macros ({names}); they were not run.'],
      ['填报表不需要宏；请提醒填报单位查毒。', 'The templates need no macros; ask the unit to scan for viruses.'],
    ),
    'embedded-object': says(
      '提示',
      [
        '文件“{file}”嵌有其他对象（{count}个：{names}），没有打开。',
        'The file “{file}” holds embedded objects ({count}: {names}); they were not opened.',
      ],
      ['佐证材料请另行报送。', 'Send supporting documents separately.'],
    ),
    other: says(
      '提示',
      [
        '文件“{file}”带有填报表以外的内容（{count}项：{names}），没有使用。',
        'The file “{file}” holds other parts ({count}: {names}); they were not used.',
      ],
      NOTHING,
    ),
  },
} satisfies IntakeRule

/** A file of another plan, period or unit. */
export const in11NotForThisRollUp = {
  about: { zh: '不是本次汇总的文件', en: 'Belongs to another plan, period or unit' },
  messages: {
    plan: says(
      '强制性',
      [
        '文件“{file}”属于另一个方案（{found}），本次汇总的方案是{expected}，没有使用。',
        'The file “{file}” belongs to the plan {found}, not to {expected}; it was not used.',
      ],
      ['请放到对应方案的文件夹里汇总。', 'Roll it up with its own plan.'],
    ),
    period: says(
      '强制性',
      [
        '文件“{file}”报的是{found}的数，本次汇总的是{expected}，没有使用。',
        'The file “{file}” reports {found}, not {expected}; it was not used.',
      ],
      ['请填报单位改用本期的填报表重新上报。', 'Ask the unit to send the template of this period.'],
    ),
    unit: says(
      '强制性',
      [
        '文件“{file}”的填报单位（{found}）不在本方案的填报单位中，没有使用。',
        'The unit of “{file}” ({found}) is no reporting unit of this plan; it was not used.',
      ],
      ['请核对单位编码，用下发给该单位的填报表重新上报。', 'Check the unit and use the template issued to it.'],
    ),
  },
} satisfies IntakeRule

/** Typed into after it was stamped. */
export const in14ChangedAfterStamp = {
  about: { zh: '盖章上报后有改动', en: 'Changed after it was stamped' },
  messages: {
    changed: says(
      '提示',
      [
        '{by}于{at}盖章上报后，表中数据又有改动，与校验码不符。',
        'The entries were changed after {by} stamped them at {at}; they no longer match the fingerprint.',
      ],
      ['请核对改动，确认无误后重新盖章上报。', 'Look at the changes and stamp the submission again.'],
    ),
  },
} satisfies IntakeRule

/** Several submissions of one unit for one period. */
export const in12SubmittedTwice = {
  about: { zh: '同一单位同一期重复上报', en: 'The same unit and period twice' },
  messages: {
    superseded: says(
      '核实性',
      [
        '同一单位同一期报了多次：采用“{kept}”，不用“{dropped}”，两份有{count}处不同：{differences}。',
        'The unit reported this period more than once: “{kept}” is used, “{dropped}” is not; {count} cells differ: {differences}.',
      ],
      ['请核对不同之处，确认以后报的为准。', 'Look at the differences and confirm that the later one stands.'],
    ),
    'faulty-newer': says(
      '核实性',
      [
        '“{dropped}”收到得更晚，但有{faults}处强制性问题，没有采用，仍用“{kept}”，两份有{count}处不同：{differences}。',
        '“{dropped}” came later but has {faults} mandatory findings and is not used; “{kept}” still is; {count} cells differ: {differences}.',
      ],
      [
        '请单位改好后重报；确要用后报的，在“汇总”窗格里改选。',
        'Ask the unit to mend it and send it again; to use the later one all the same, choose it in the pane, under Roll up.',
      ],
    ),
    'empty-newer': says(
      '核实性',
      [
        '“{dropped}”收到得更晚，但一格也没填，没有采用，仍用“{kept}”。',
        '“{dropped}” came later, but nothing is filled in; it is not used, “{kept}” still is.',
      ],
      ['请向单位核实是否发错了文件。', 'Ask the unit whether it sent the wrong file.'],
    ),
    chosen: says(
      '核实性',
      [
        '同一单位同一期报了多次：汇总人选用“{kept}”，不用“{dropped}”，两份有{count}处不同：{differences}。',
        'The unit reported this period more than once: the statistician chose “{kept}” and not “{dropped}”; {count} cells differ: {differences}.',
      ],
      ['请向单位说明采用了哪一份。', 'Tell the unit which one is used.'],
    ),
    'superseded-same': says(
      '提示',
      [
        '同一单位同一期报了多次，数据相同：采用“{kept}”，不用“{dropped}”。',
        'The unit reported the same figures more than once: “{kept}” is used, “{dropped}” is not.',
      ],
      NOTHING,
    ),
    'same-file': says(
      '提示',
      [
        '“{dropped}”与“{kept}”是同一份文件，只用一份。',
        '“{dropped}” is the same file as “{kept}”; one of them is used.',
      ],
      NOTHING,
    ),
  },
} satisfies IntakeRule
