import {
  displayWidth,
  headerText,
  linesHeight,
  LIST_COLUMNS,
  textHeight,
  wrappedLines,
} from '../../../src/domain/template'

describe('how much room a text takes', () => {
  it.each([
    ['', 0],
    ['abc 12.5', 8],
    ['重点项目', 8],
    ['5G基站', 6],
    ['“十四五”', 10],
    ['完成率（%）', 11],
    ['●正常', 6],
    ['1—2家', 6],
  ])('%s is %d wide', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })

  it.each([
    ['一行', 10, 1],
    ['十个汉字要占二十格宽', 10, 3],
    ['两段\n各一行', 10, 2],
    ['段间\n\n空行', 10, 3],
  ])('%j takes so many lines in %d', (text, width, lines) => {
    expect(wrappedLines(text, width)).toBe(lines)
  })

  it('an unwrapped style takes one line whatever the text', () => {
    expect(textHeight('很长的标题'.repeat(20), 10, 'title')).toBe(linesHeight(1, 16))
  })

  it('a header breaks before its bracket only where it must', () => {
    expect(headerText({ key: 'k', label: '同比增长（%）', role: 'entry', width: 9 })).toBe('同比增长\n（%）')
    expect(headerText({ key: 'k', label: '同比增长（%）', role: 'entry', width: 20 })).toBe('同比增长（%）')
  })

  it('every header stands in at most two lines', () => {
    const tall = Object.values(LIST_COLUMNS).flatMap((columns) =>
      columns.filter((column) => wrappedLines(headerText(column), column.width) > 2).map(({ label }) => label),
    )
    expect(tall).toEqual([])
  })
})
