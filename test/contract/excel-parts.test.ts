import { capabilitiesOf, reportOf } from '../../src/adapters/excel/capabilities'
import { entered } from '../../src/adapters/excel/cells/enteredText'
import { formulaOf, valueOf } from '../../src/adapters/excel/cells/readCell'
import { storedReference, withQuotedSheets, withSheets } from '../../src/adapters/excel/formulaSheets'
import { hostProblem } from '../../src/adapters/excel/hostProblem'
import { joinedProperties, propertyParts, staleParts } from '../../src/adapters/excel/properties'
import { rangesOf } from '../../src/adapters/excel/ranges'
import { rectanglesBy } from '../../src/adapters/excel/write/rectangles'
import { packed, type Step } from '../../src/adapters/excel/write/step'

describe('a text is entered so that it stays text:', () => {
  it.each([
    '00123',
    '=1+1',
    '+86',
    '-',
    '@甲',
    '50%',
    '2023-06',
    '6月30日',
    '1/2',
    'TRUE',
    'false',
    '1E5',
    '#N/A',
    "'引",
  ])('%s gets an apostrophe', (text) => {
    expect(entered(text, 'General')).toBe(`'${text}`)
    expect(entered(text, '@')).toBe(text)
  })

  it.each(['地区生产总值增长', '截至6月底，95项指标中69项达到序时进度', '甲', 'A级', ''])(
    '%s stands as it is',
    (text) => {
      expect(entered(text, 'General')).toBe(text)
    },
  )

  it('figures, truth and errors are no text', () => {
    expect([
      entered(8, 'General'),
      entered(true, '@'),
      entered({ error: '#REF!' }, 'General'),
      entered(null, '0'),
    ]).toEqual([8, true, '#REF!', ''])
  })
})

describe('a cell is read', () => {
  it.each([
    ['a formula', { value: 2, formula: '=1+1', type: 'Double' }, 2, '1+1'],
    ['a formula that gives an empty text', { value: '', formula: '=""', type: 'String' }, '', '""'],
    ['a text that looks like a formula', { value: '=1+1', formula: '=1+1', type: 'String' }, '=1+1', null],
    ['a text that looks like an error', { value: '#N/A', formula: '#N/A', type: 'String' }, '#N/A', null],
    ['an error', { value: '#N/A', formula: '#N/A', type: 'Error' }, { error: '#N/A' }, null],
    ['an error of a formula', { value: '#DIV/0!', formula: '=1/0', type: 'Error' }, { error: '#DIV/0!' }, '1/0'],
    ['a blank', { value: '', formula: '', type: 'Empty' }, null, null],
  ])('%s', (_, cell, value, formula) => {
    expect([valueOf(cell), formulaOf(cell)]).toEqual([value, formula])
  })
})

describe('sheets in formulas', () => {
  const renamed = new Map([
    ['总览', '_plantally~1'],
    ["市发改局's 指标", '_plantally~2'],
  ])

  it.each([
    ["SUM('总览'!A1:B2)", "SUM('_plantally~1'!A1:B2)"],
    ['总览!A1+1', "'_plantally~1'!A1+1"],
    ["'市发改局''s 指标'!$E$3", "'_plantally~2'!$E$3"],
    [`IF(A1="'总览'!A1",总览!B1,"总览!")`, `IF(A1="'总览'!A1",'_plantally~1'!B1,"总览!")`],
    ["'别的'!A1&别的总览!A1", "'别的'!A1&别的总览!A1"],
    ['[1]总览!A1', '[1]总览!A1'],
  ])('%s becomes %s', (formula, expected) => {
    expect(withSheets(formula, renamed)).toBe(expected)
  })

  it('are quoted as files have them', () => {
    expect(withQuotedSheets(`COUNTA(指标填报!$A$4:$A$10)&"总览!"&'a b'!A1`)).toBe(
      `COUNTA('指标填报'!$A$4:$A$10)&"总览!"&'a b'!A1`,
    )
    expect(withQuotedSheets('SUM(#REF!$A:$A,#REF!,总览!A1)')).toBe("SUM(#REF!$A:$A,#REF!,'总览'!A1)")
    expect(storedReference('=总览!$A$1')).toBe("'总览'!$A$1")
    expect(storedReference("='市发改局''s 指标'!$A$3")).toBe("'市发改局''s 指标'!$A$3")
    expect(storedReference('=1+1')).toBe('1+1')
  })
})

describe('long properties', () => {
  const units = Array.from({ length: 95 }, (_, at) => `U${String(at + 1).padStart(3, '0')}`).join(';')

  it('are kept in parts that Excel does not cut, none in the middle of a code', () => {
    const parts = propertyParts('plantally.units', units)
    expect(parts.map(([name]) => name)).toEqual(['plantally.units', 'plantally.units~2'])
    for (const [, part] of parts) expect(part.length).toBeLessThanOrEqual(255)
    expect(parts[0]?.[1]).toMatch(/U\d{3};$/)
    expect(joinedProperties(Object.fromEntries(parts))).toEqual({ 'plantally.units': units })
  })

  it('without a semicolon are cut at the limit', () => {
    expect(propertyParts('x', 'y'.repeat(300)).map(([, part]) => part.length)).toEqual([255, 45])
  })

  it('that grew shorter leave no part behind', () => {
    expect(staleParts(propertyParts('x', 'short'), ['x', 'x~2', 'x~3', 'y~2'])).toEqual(['x~2', 'x~3'])
    expect(joinedProperties({ 'y~2': 'own', x: 'a' })).toEqual({ 'y~2': 'own', x: 'a' })
  })
})

it('addresses are read as Excel gives them, whole lines and quoted sheets too', () => {
  expect(rangesOf("'a,b'!A1:C3,'a,b'!E:E,总览!2:4,总览!F9")).toEqual([
    { top: 0, left: 0, bottom: 2, right: 2 },
    { top: 0, left: 4, bottom: 1_048_575, right: 4 },
    { top: 1, left: 0, bottom: 3, right: 16_383 },
    { top: 8, left: 5, bottom: 8, right: 5 },
  ])
})

it('cells of one look are found as few rectangles that cover each cell once', () => {
  const cells = ['aab', 'aab', 'aaa', 'b b'].flatMap((line, row) =>
    [...line].flatMap((key, column) => (key === ' ' ? [] : [{ row, column, key }])),
  )
  const found = rectanglesBy(cells, ({ key }) => key)
  const covered = [...found].flatMap(([key, ranges]) =>
    ranges.flatMap(({ top, left, bottom, right }) =>
      cells
        .filter(({ row, column }) => row >= top && row <= bottom && column >= left && column <= right)
        .map((cell) => ({ ...cell, as: key })),
    ),
  )
  expect(covered).toHaveLength(cells.length)
  for (const { key, as } of covered) expect(as).toBe(key)
  expect(found.get('a')).toHaveLength(2)
  expect(found.get('b')).toHaveLength(3)
})

it('steps are packed in order, and one that is too large goes alone', async () => {
  const steps = [30, 30, 50, 200, 10].map((bytes): Step => ({ bytes, sheetsDone: 0, write: () => undefined }))
  const requests: number[][] = []
  for await (const request of packed(steps, { bytesPerRequest: 100, breathe: () => Promise.resolve() })) {
    requests.push(request.map(({ bytes }) => bytes))
  }
  expect(requests).toEqual([[30, 30], [50], [200], [10]])
})

describe('what Excel refuses', () => {
  const refusal = (code: string): Error =>
    Object.assign(new Error('why'), { code, debugInfo: { errorLocation: 'Range.values' } })

  it.each([
    ['AccessDenied', 'locked'],
    ['InvalidOperationInCellEditMode', 'editing'],
    ['RequestPayloadSizeLimitExceeded', 'too-large'],
    ['ResponsePayloadSizeLimitExceeded', 'too-large'],
    ['ItemNotFound', 'sheet-missing'],
    ['ApiNotAvailable', 'unsupported'],
    ['GeneralException', 'interrupted'],
    ['Timeout', 'interrupted'],
  ])('%s is %s', (code, kind) => {
    expect(hostProblem(refusal(code), '总览')).toEqual({ kind, sheet: '总览', detail: `${code} · why · Range.values` })
  })

  it('is a locked sheet where a protection cannot be lifted, whatever the code', () => {
    const error = { ...refusal('InvalidArgument'), debugInfo: { errorLocation: 'WorksheetProtection.unprotect' } }
    expect(hostProblem({ ...error, message: 'why' })).toMatchObject({ kind: 'locked' })
  })

  it('is thrown on where it is a bug of ours', () => {
    expect(() => hostProblem(refusal('PropertyNotLoaded'))).toThrow('why')
    expect(() => hostProblem(new TypeError('no such thing'))).toThrow('no such thing')
  })
})

describe('the report', () => {
  const host = (newest: number) => ({
    application: 'excel' as const,
    platform: 'PC',
    version: '16.0',
    isSetSupported: (_: 'ExcelApi', version: string) => Number(version.split('.')[1]) <= newest,
  })
  const report = (newest: number) => reportOf(host(newest), capabilitiesOf(host(newest)))

  it('names what is missing, and the newest set', () => {
    expect(report(17)).toMatchObject({ excelApi: '1.17', missing: [], platform: 'PC' })
    expect(report(9)).toMatchObject({ excelApi: '1.9', missing: ['merged-cells'] })
    expect(report(8).missing).toEqual(expect.arrayContaining(['auto-filter', 'print-setup', 'merged-cells']))
    expect(report(7).excelApi).toBeNull()
  })
})
