/** An outcome that may fail in an expected way: wrong file, locked sheet, unknown code. Bugs are thrown instead. */
export type Result<Value, Problem> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem }

export const succeed = <Value>(value: Value): Result<Value, never> => ({ ok: true, value })

export const fail = <Problem>(problem: Problem): Result<never, Problem> => ({ ok: false, problem })
