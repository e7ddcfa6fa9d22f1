import type { Part } from './block'
import { ONLY_DATE, skipped } from './head'

const NOTICE =
  /^\(?(?:此件|抄送|主送|联系人|联系电话|印发|共印)|^(?:[\u4e00-\u9fff]{2,30} )?(?:19|20)\d{2} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日 ?印发/
const REMARKS = /^(?:备注|注|说明|填表说明|注释) ?[:：]/

const lineOf = (part: Part | undefined): string => (part && 'line' in part ? part.line.text : '')

/** Without who signed and when, copies and contacts at the end; and without remarks below a table. */
export function withoutSignature(parts: readonly Part[]): readonly Part[] {
  const kept: Part[] = []
  let remarks = false
  parts.forEach((part, at) => {
    const words = lineOf(part)
    const signed =
      skipped(words) &&
      (ONLY_DATE.test(words) || ONLY_DATE.test(lineOf(parts[at + 1])) || NOTICE.test(lineOf(parts[at + 1])))
    if ('row' in part) remarks = false
    else if (REMARKS.test(words) && at > 0 && 'row' in (parts[at - 1] ?? part)) remarks = true
    if (!signed && !remarks && !NOTICE.test(words)) kept.push(part)
  })
  return kept
}
