import words from '../dictionary/roles.json'
import { looksLikeDate } from './deadlineWords'

/** 「列第一位者为牵头单位」, 「排名首位的单位牵头」, 「第一个单位为牵头单位」. */
const FIRST_LEADS = /(?:第一|首)(?:位|个|家)?[^,。;、()]{0,8}(?:为|是|系)?[^,。;、()]{0,4}(?:牵头|总负责)/

/** Whether the words say that the first of several units leads. */
export const saysFirstLeads = (words: string): boolean => FIRST_LEADS.test(words)

/** Whether that is said for all that follows. */
export const saysFirstLeadsThroughout = (words: string): boolean =>
  FIRST_LEADS.test(words) && /(?:下同|以下同|各项|均为)/.test(words)

/** Remarks beside the names: no names themselves. */
export const isRemark = (segment: string): boolean =>
  saysFirstLeads(segment) || looksLikeDate(segment) || words.remarks.some((remark) => segment.startsWith(remark))
