/** The examples at the end of a command's help. */
export const examples = (lines: readonly string[]): string =>
  `\n示例 / Examples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`
