import { unreachable } from '../../domain/lib'
import type { TracedSource } from '../../usecases/traceFigure'

/** What has become of a source cell, without those that are as they were. */
export type Change = Exclude<TracedSource['since'], { readonly kind: 'same' }>
type Of<Kind extends Change['kind']> = Extract<Change, { readonly kind: Kind }>

const fixedZh = ({ was, typed }: Of<'fixed'>): string =>
  typed === ''
    ? `汇总时读作 ${was}；单元格现在是空的，表里仍按 ${was} 计。`
    : `汇总时读作 ${was}；单元格现在写着“${typed}”，表里没有跟着变。请重新汇总。`

function lostZh({ was, typed, now }: Of<'lost'>): string {
  const holds = typed === '' ? '是空的' : `写着“${typed}”，公式读不出数`
  const again = now === null ? '' : `重新汇总会读作 ${now}。`
  return `汇总时是 ${was}；单元格现在${holds}，没有计入。${again}`
}

function mendedZh({ was, now }: Of<'mended'>): string {
  const before = was === '' ? '是空的' : `写着“${was}”`
  return now === ''
    ? `汇总时${before}，没有计入；单元格现在是空的。`
    : `汇总时${before}，没有计入；单元格现在写着“${now}”，仍没有计入。请重新汇总。`
}

function baseZh({ was, now, followed }: Of<'base'>): string {
  if (was === null) return `上年同期汇总时没有数；现在写着“${now}”，同比还没有算。请重新汇总。`
  if (followed) return `上年同期汇总时是 ${was}，后来改成 ${now}；表里已跟着变，还没有审核。请重新汇总。`
  return `上年同期汇总时是 ${was}；单元格现在${now === '' ? '是空的' : `写着“${now}”`}，同比不再计算。`
}

export function sinceZh(change: Change): string {
  switch (change.kind) {
    case 'followed':
      return `汇总时是 ${change.was}，后来改成 ${change.now}；表里已跟着变，还没有审核。请重新汇总。`
    case 'rescaled':
      return `汇总时是 ${change.was}；单元格现在应读作 ${change.now}，表里却按 ${change.taken} 计。请重新汇总。`
    case 'fixed':
      return fixedZh(change)
    case 'filled':
      return `汇总时是空的；单元格现在写着“${change.now}”，没有计入。请重新汇总。`
    case 'mended':
      return mendedZh(change)
    case 'lost':
      return lostZh(change)
    case 'base':
      return baseZh(change)
    case 'code-gone':
      return `汇总时是 ${change.was}；现在找不到这项指标的编码，没有计入。`
    case 'code-twice':
      return `汇总时是 ${change.was}；现在这项指标的编码有两行，不知道用哪一行，没有计入。`
    case 'row-gone':
      return `汇总时读作 ${change.was}；现在找不到这一行，表里没有跟着变。请重新汇总。`
    default:
      return unreachable(change)
  }
}

const fixedEn = ({ was, typed }: Of<'fixed'>): string =>
  typed === ''
    ? `It was read as ${was}; the cell is blank now, and the summary keeps ${was}.`
    : `It was read as ${was}; the cell now says “${typed}”, and the summary has not followed. Roll up again.`

function lostEn({ was, typed, now }: Of<'lost'>): string {
  const holds = typed === '' ? 'is blank' : `says “${typed}”, which a formula cannot read`
  const again = now === null ? '' : ` Rolling up again would read ${now}.`
  return `It was ${was} when rolled up; the cell now ${holds}, and is not counted.${again}`
}

function mendedEn({ was, now }: Of<'mended'>): string {
  const before = was === '' ? 'was blank' : `said “${was}”`
  return now === ''
    ? `It ${before} when rolled up and was left out; the cell is blank now.`
    : `It ${before} when rolled up and was left out; the cell now says “${now}”, still left out. Roll up again.`
}

function baseEn({ was, now, followed }: Of<'base'>): string {
  if (was === null)
    return `There was no same-period base when rolled up; the cell now says “${now}”, and growth is not computed yet. Roll up again.`
  if (followed)
    return `The same-period base was ${was} when rolled up and became ${now}; the summary has followed, unchecked. Roll up again.`
  return `The same-period base was ${was} when rolled up; the cell now ${now === '' ? 'is blank' : `says “${now}”`}, and growth is no longer computed.`
}

export function sinceEn(change: Change): string {
  switch (change.kind) {
    case 'followed':
      return `It was ${change.was} when rolled up and became ${change.now}; the summary has followed, unchecked. Roll up again.`
    case 'rescaled':
      return `It was ${change.was} when rolled up; the cell now means ${change.now}, but the summary counts ${change.taken}. Roll up again.`
    case 'fixed':
      return fixedEn(change)
    case 'filled':
      return `It was blank when rolled up; the cell now says “${change.now}”, which is not counted. Roll up again.`
    case 'mended':
      return mendedEn(change)
    case 'lost':
      return lostEn(change)
    case 'base':
      return baseEn(change)
    case 'code-gone':
      return `It was ${change.was} when rolled up; the code of this indicator is no longer found, and the figure is not counted.`
    case 'code-twice':
      return `It was ${change.was} when rolled up; the code of this indicator now stands in two rows, and neither is counted.`
    case 'row-gone':
      return `It was read as ${change.was}; its row is no longer found, and the summary has not followed. Roll up again.`
    default:
      return unreachable(change)
  }
}
