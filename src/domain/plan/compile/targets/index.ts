/** The quantities that a plan wants reached. */
export { readTargets } from './readTargets'
