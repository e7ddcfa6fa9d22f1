import type { IFormulaDirtyData } from '@univerjs/engine-formula'
import type { RunningUniver } from './univerLibrary'

export const SET_CELLS = 'sheet.mutation.set-range-values'
const START = 'formula.mutation.set-formula-calculation-start'
const LONGEST_CALCULATION = 120_000

/** What one command made out of date; Univer's maps go unit → sheet or name → mark. */
type Dirt = Partial<IFormulaDirtyData>
type Marks = Readonly<Record<string, Readonly<Record<string, unknown>> | null | undefined>>

const MAPS = [
  'dirtyNameMap',
  'dirtyDefinedNameMap',
  'dirtySuperTableMap',
  'dirtyUnitFeatureMap',
  'dirtyUnitOtherFormulaMap',
  'clearDependencyTreeCache',
] as const

function unitedMarks(all: readonly (Marks | undefined)[]): Marks {
  const united: Record<string, Record<string, unknown>> = {}
  for (const marks of all)
    for (const [unit, names] of Object.entries(marks ?? {})) united[unit] = { ...united[unit], ...names }
  return united
}

const united = (dirt: readonly Dirt[]): object => ({
  dirtyRanges: dirt.flatMap(({ dirtyRanges }) => dirtyRanges ?? []),
  forceCalculation: dirt.some(({ forceCalculation }) => forceCalculation === true),
  ...Object.fromEntries(MAPS.map((name) => [name, unitedMarks(dirt.map((one) => one[name] as Marks | undefined))])),
})

export interface Calculation {
  settle(): Promise<void>
}

/**
 * Starts Univer's calculation when somebody asks for values, instead of 100 ms after the last change as Univer does by itself:
 * its own trigger is left without anything to react to.
 */
export function calculationOnDemand({ api, commands, dirtyManager }: RunningUniver): Calculation {
  const conversions = new Map(dirtyManager.getDirtyConversionMap())
  for (const id of conversions.keys()) dirtyManager.remove(id)
  const formula = api.getFormula()
  let dirt: Dirt[] = []
  commands.onCommandExecuted((command, options) => {
    const isResult = command.id === SET_CELLS && options?.onlyLocal === true
    const conversion = isResult ? undefined : conversions.get(command.id)
    if (conversion) dirt.push(conversion.getDirtyData(command) as Dirt)
  })
  let last = Promise.resolve()
  const calculate = async (): Promise<void> => {
    if (dirt.length === 0) return
    const request = united(dirt)
    dirt = []
    const applied = formula.onCalculationResultApplied(LONGEST_CALCULATION)
    await commands.executeCommand(START, request, { onlyLocal: true })
    await applied
  }
  return {
    settle() {
      if (dirt.length === 0) return last
      last = last.then(calculate)
      return last
    },
  }
}
