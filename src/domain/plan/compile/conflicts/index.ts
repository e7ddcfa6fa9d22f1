/** What a plan says twice, or says in ways that cannot both be true. */
export { findConflicts } from './findConflicts'
