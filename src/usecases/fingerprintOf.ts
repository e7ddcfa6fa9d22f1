import { canonicalText } from '../domain/intake'
import type { Submission } from '../domain/model'
import type { AnyFingerprint } from './ports'

/** SHA-256 of what a submission says: what its stamp holds. */
export const fingerprintOf = async (submission: Submission, fingerprint: AnyFingerprint): Promise<string> =>
  fingerprint(new TextEncoder().encode(canonicalText(submission)))
