import type { IsoDate, Period } from '../../domain/model'
import { daysAfter } from '../../domain/model'

/** Days after a period's end that figures are due when nobody says otherwise. */
const DAYS_TO_REPORT = 5

export const usualDueDate = ({ end }: Period): IsoDate => daysAfter(end, DAYS_TO_REPORT)
