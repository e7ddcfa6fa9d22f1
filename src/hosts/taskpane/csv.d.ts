/** webpack gives the text of a .csv file (asset/source). */
declare module '*.csv' {
  const text: string
  export default text
}
