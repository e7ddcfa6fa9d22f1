import type { ReadProblemKind } from '../../../domain/model'

/** Carries an expected refusal out of the scanners; `readXlsx` catches it and gives a Result. Never leaves this folder. */
export class ReadFailure extends Error {
  constructor(
    readonly kind: ReadProblemKind,
    detail: string,
  ) {
    super(detail)
  }
}

export function refuse(kind: ReadProblemKind, detail: string): never {
  throw new ReadFailure(kind, detail)
}
