/** City figures, targets and a light policy in; achievement, pace, gap and lights out. */
export type { AssessInput, Assessment } from './assess'
export { assess } from './assess'
export { achievementOf } from './achievement'
export { expectedShare } from './expectedShare'
export type { LightBasis, LightPolicyRemark } from './light'
export { lightOf, lintLightPolicy } from './light'
