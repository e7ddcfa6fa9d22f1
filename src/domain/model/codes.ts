import type { Brand } from '../lib'

export type PlanCode = Brand<string, 'PlanCode'>
export type CampaignCode = Brand<string, 'CampaignCode'>
export type UnitCode = Brand<string, 'UnitCode'>
export type TaskCode = Brand<string, 'TaskCode'>
export type IndicatorCode = Brand<string, 'IndicatorCode'>
export type RelationCode = Brand<string, 'RelationCode'>
/** `2023-04-D2`, `2023-M04`, `2023-Q2`, `2023-S1`, `2023-A1`. */
export type PeriodKey = Brand<string, 'PeriodKey'>
/** A calendar day as `2023-06-30`. */
export type IsoDate = Brand<string, 'IsoDate'>

export const planCode = (text: string): PlanCode => text as PlanCode
export const campaignCode = (text: string): CampaignCode => text as CampaignCode
export const unitCode = (text: string): UnitCode => text as UnitCode
export const taskCode = (text: string): TaskCode => text as TaskCode
export const indicatorCode = (text: string): IndicatorCode => text as IndicatorCode
export const relationCode = (text: string): RelationCode => text as RelationCode
export const isoDate = (text: string): IsoDate => text as IsoDate
