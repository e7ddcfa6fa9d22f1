import { plural } from './commonText'

export interface CheckReturnsText {
  readonly pick: {
    readonly invite: string
    readonly drop: string
    readonly local: string
    readonly action: string
    readonly again: string
  }
  readonly running: {
    readonly preparing: string
    readonly reading: (number: number, total: number) => string
    readonly checking: string
  }
  readonly results: {
    readonly title: string
    readonly files: (arrived: number, usable: number) => string
    readonly passedOver: (count: number) => string
    readonly stopped: (read: number, picked: number) => string
    readonly nothing: string
    readonly allClear: string
    readonly fileClear: string
    readonly refused: string
    readonly otherFindings: string
  }
}

export const checkReturnsZh: CheckReturnsText = {
  pick: {
    invite: '选择各单位交回的填报表（.xlsx），可以一次选多个。',
    drop: '也可以把文件拖到这里。',
    local: '文件只在本机读取，不会上传，也不会改动。',
    action: '选择文件…',
    again: '再选一批文件…',
  },
  running: {
    preparing: '正在准备…',
    reading: (number, total) => `正在读第 ${number} 个，共 ${total} 个`,
    checking: '正在核对数据…',
  },
  results: {
    title: '审核结果',
    files: (arrived, usable) => `文件 ${arrived}，可用 ${usable}`,
    passedOver: (count) => `另有 ${count} 个不是表格的文件，没有读。`,
    stopped: (read, picked) => `已按要求停止：选了 ${picked} 个，读了 ${read} 个。`,
    nothing: '没有读到填报表。请选择各单位交回的 .xlsx 文件。',
    allClear: '没有发现问题，可以汇总。',
    fileClear: '没有发现问题。',
    refused: '不能用',
    otherFindings: '不属于某一个文件',
  },
}

export const checkReturnsEn: CheckReturnsText = {
  pick: {
    invite: 'Choose the templates (.xlsx) that the units sent back; several at once if you like.',
    drop: 'Or drop the files here.',
    local: 'Files are read on this computer only; they are neither uploaded nor changed.',
    action: 'Choose files…',
    again: 'Choose other files…',
  },
  running: {
    preparing: 'Getting ready…',
    reading: (number, total) => `Reading file ${number} of ${total}`,
    checking: 'Checking the figures…',
  },
  results: {
    title: 'Results',
    files: (arrived, usable) => `${plural(arrived, 'file')}, ${usable} usable`,
    passedOver: (count) =>
      `${plural(count, 'other file is no workbook and was', 'other files are no workbooks and were')} not read.`,
    stopped: (read, picked) => `Stopped as you asked: ${read} of ${plural(picked, 'file')} read.`,
    nothing: 'No template was read. Choose the .xlsx files that the units sent back.',
    allClear: 'Nothing was found; the files can be rolled up.',
    fileClear: 'Nothing was found.',
    refused: 'Not usable',
    otherFindings: 'Not about a single file',
  },
}
