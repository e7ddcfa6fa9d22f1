/** Plans as plain text in the codes that Chinese offices save. */
export { readPlainText } from './readPlainText'
