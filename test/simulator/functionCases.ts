import type { CellValue } from '../../src/domain/model'

/** A formula without `=` and the value that Microsoft's documentation of the function states or follows from its definition. */
export type FunctionCase = readonly [formula: string, value: CellValue]

const error = (name: string): CellValue => ({ error: name })

/** The cells that the formulas look at, on the sheet 数据 from A1 on; most are the tables of the documentation's examples. */
export const CASE_CELLS: readonly (readonly CellValue[])[] = [
  // A sold, B product, C seller | D property value, E commission | F fruit, G count | H frequency, I colour | J numbers
  ['数量', '产品', '销售', '价值', '佣金', '水果', '个数', '频率', '颜色', '数'],
  [5, 'Apples', 'Tom', 100000, 7000, 'Bananas', 25, 4.14, 'red', 10],
  [4, 'Apples', 'Sarah', 200000, 14000, 'Oranges', 38, 4.19, 'orange', 7],
  [15, 'Artichokes', 'Tom', 300000, 21000, 'Apples', 40, 5.17, 'yellow', 9],
  [3, 'Artichokes', 'Sarah', 400000, 28000, 'Pears', 41, 5.77, 'green', 27],
  [22, 'Bananas', 'Tom', null, null, null, null, 6.39, 'blue', 2],
  [12, 'Bananas', 'Sarah', null, null, '教育局', true, null, null, null],
  [10, 'Carrots', 'Tom', null, null, null, false, null, null, 'x'],
  [33, 'Carrots', 'Sarah', null, null, null, null, null, null, null],
]

const CONDITIONS: Readonly<Record<string, readonly FunctionCase[]>> = {
  COUNTIF: [
    ['COUNTIF(数据!B2:B9,"Bananas")', 2],
    ['COUNTIF(数据!A2:A9,">10")', 4],
    ['COUNTIF(数据!B2:B9,"A*")', 4],
    ['COUNTIF(数据!F2:F5,"?????es")', 1],
    ['COUNTIF(数据!D2:D9,"<>")', 4],
  ],
  COUNTIFS: [
    ['COUNTIFS(数据!B2:B9,"Carrots",数据!C2:C9,"Tom")', 1],
    ['COUNTIFS(数据!A2:A9,">=5",数据!A2:A9,"<15")', 3],
  ],
  SUMIF: [
    ['SUMIF(数据!D2:D5,">160000",数据!E2:E5)', 63000],
    ['SUMIF(数据!D2:D5,">160000")', 900000],
    ['SUMIF(数据!D2:D5,300000,数据!E2:E5)', 21000],
  ],
  SUMIFS: [
    ['SUMIFS(数据!A2:A9,数据!B2:B9,"=A*",数据!C2:C9,"Tom")', 20],
    ['SUMIFS(数据!A2:A9,数据!B2:B9,"<>Bananas",数据!C2:C9,"Tom")', 30],
  ],
  AVERAGEIF: [
    ['AVERAGEIF(数据!E2:E5,"<23000")', 14000],
    ['AVERAGEIF(数据!D2:D5,"<95000")', error('#DIV/0!')],
  ],
  AVERAGEIFS: [['AVERAGEIFS(数据!A2:A9,数据!C2:C9,"Tom",数据!A2:A9,">5")', 47 / 3]],
  MAXIFS: [['MAXIFS(数据!A2:A9,数据!C2:C9,"Tom")', 22]],
  MINIFS: [['MINIFS(数据!A2:A9,数据!C2:C9,"Sarah")', 3]],
  IF: [
    ['IF(2>1,"是","否")', '是'],
    ['IF(0,"是","否")', '否'],
    ['IF(1=2,1)', false],
  ],
  IFS: [
    ['IFS(89>89,"A",89>79,"B",TRUE,"F")', 'B'],
    ['IFS(FALSE,1)', error('#N/A')],
  ],
  SWITCH: [
    ['SWITCH(2,1,"Sunday",2,"Monday",3,"Tuesday","No match")', 'Monday'],
    ['SWITCH(99,1,"Sunday","No match")', 'No match'],
    ['SWITCH(99,1,"Sunday")', error('#N/A')],
  ],
  IFERROR: [
    ['IFERROR(210/35,"错")', 6],
    ['IFERROR(55/0,"错")', '错'],
    ['IFERROR(NA(),"错")', '错'],
  ],
  IFNA: [
    ['IFNA(NA(),"无")', '无'],
    ['IFNA(1/0,"无")', error('#DIV/0!')],
  ],
  AND: [
    ['AND(TRUE,1<2)', true],
    ['AND(TRUE,FALSE)', false],
  ],
  OR: [
    ['OR(FALSE,1>2)', false],
    ['OR(FALSE,1=1)', true],
  ],
  NOT: [['NOT(1+1=2)', false]],
  XOR: [
    ['XOR(3>0,2<9)', false],
    ['XOR(3>12,4<6)', true],
  ],
  NA: [['NA()', error('#N/A')]],
}

const NUMBERS: Readonly<Record<string, readonly FunctionCase[]>> = {
  SUM: [
    ['SUM(数据!A2:A9)', 104],
    ['SUM("5",15,TRUE)', 21],
    ['SUM(数据!F7:G8)', 0],
  ],
  SUMPRODUCT: [
    ['SUMPRODUCT(数据!D2:D5,数据!G2:G5)', 38500000],
    ['SUMPRODUCT((数据!B2:B9="Apples")*(数据!C2:C9="Tom")*数据!A2:A9)', 5],
    ['SUMPRODUCT(--((数据!A2:A9>10)+(数据!C2:C9="Tom")>0))', 6],
  ],
  SUBTOTAL: [
    ['SUBTOTAL(9,数据!J2:J6)', 55],
    ['SUBTOTAL(1,数据!J2:J6)', 11],
  ],
  PRODUCT: [['PRODUCT(5,15,30)', 2250]],
  ABS: [
    ['ABS(-4)', 4],
    ['ABS(2)', 2],
  ],
  SIGN: [
    ['SIGN(10)', 1],
    ['SIGN(4-4)', 0],
    ['SIGN(-0.00001)', -1],
  ],
  ROUND: [
    ['ROUND(2.15,1)', 2.2],
    ['ROUND(2.149,1)', 2.1],
    ['ROUND(-1.475,2)', -1.48],
    ['ROUND(21.5,-1)', 20],
    ['ROUND(626.3,-3)', 1000],
    ['ROUND(1.98,-1)', 0],
    ['ROUND(-50.55,-2)', -100],
  ],
  ROUNDUP: [
    ['ROUNDUP(3.2,0)', 4],
    ['ROUNDUP(3.14159,3)', 3.142],
    ['ROUNDUP(-3.14159,1)', -3.2],
    ['ROUNDUP(31415.92654,-2)', 31500],
  ],
  ROUNDDOWN: [
    ['ROUNDDOWN(76.9,0)', 76],
    ['ROUNDDOWN(3.14159,3)', 3.141],
    ['ROUNDDOWN(-3.14159,1)', -3.1],
    ['ROUNDDOWN(31415.92654,-2)', 31400],
  ],
  INT: [
    ['INT(8.9)', 8],
    ['INT(-8.9)', -9],
  ],
  TRUNC: [
    ['TRUNC(8.9)', 8],
    ['TRUNC(-8.9)', -8],
    ['TRUNC(0.45)', 0],
  ],
  MOD: [
    ['MOD(3,2)', 1],
    ['MOD(-3,2)', 1],
    ['MOD(3,-2)', -1],
    ['MOD(3,0)', error('#DIV/0!')],
  ],
  CEILING: [
    ['CEILING(2.5,1)', 3],
    ['CEILING(-2.5,-2)', -4],
    ['CEILING(-2.5,2)', -2],
    ['CEILING(0.234,0.01)', 0.24],
  ],
  FLOOR: [
    ['FLOOR(3.7,2)', 2],
    ['FLOOR(-2.5,-2)', -2],
    ['FLOOR(2.5,-2)', error('#NUM!')],
    ['FLOOR(0.234,0.01)', 0.23],
  ],
  SQRT: [
    ['SQRT(16)', 4],
    ['SQRT(-16)', error('#NUM!')],
  ],
  POWER: [
    ['POWER(5,2)', 25],
    ['POWER(98.6,3.2)', 2401077.2220695773],
    ['POWER(4,5/4)', 5.656854249492381],
  ],
  EXP: [['EXP(0)', 1]],
  LN: [['LN(EXP(3))', 3]],
  LOG10: [['LOG10(86)', 1.9344984512435677]],
  AVERAGE: [
    ['AVERAGE(数据!J2:J6)', 11],
    ['AVERAGE(数据!J2:J6,5)', 10],
    ['AVERAGE(数据!J7:J8)', error('#DIV/0!')],
  ],
  MEDIAN: [['MEDIAN(1,2,3,4,5,6)', 3.5]],
  MAX: [
    ['MAX(数据!J2:J6)', 27],
    ['MAX(数据!J2:J6,30)', 30],
    ['MAX(数据!J7:J8)', 0],
  ],
  MIN: [
    ['MIN(数据!J2:J6)', 2],
    ['MIN(数据!J2:J6,0)', 0],
  ],
  LARGE: [
    ['LARGE(数据!J2:J6,2)', 10],
    ['LARGE(数据!J2:J6,6)', error('#NUM!')],
  ],
  SMALL: [['SMALL(数据!J2:J6,2)', 7]],
  RANK: [
    ['RANK(27,数据!J2:J6)', 1],
    ['RANK(7,数据!J2:J6,1)', 2],
  ],
  'STDEV.S': [['STDEV.S(1345,1301,1368,1322,1310,1370,1318,1350,1303,1299)', 27.46391571984349]],
  'STDEV.P': [['STDEV.P(1345,1301,1368,1322,1310,1370,1318,1350,1303,1299)', 26.054558142482477]],
  'VAR.S': [['VAR.S(1345,1301,1368,1322,1310,1370,1318,1350,1303,1299)', 754.2666666666667]],
  'PERCENTILE.INC': [['PERCENTILE.INC({1,2,3,4},0.3)', 1.9]],
  'QUARTILE.INC': [['QUARTILE.INC({1,2,4,7,8,9,10,12},1)', 3.5]],
  COUNT: [
    ['COUNT(数据!J1:J9)', 5],
    ['COUNT(数据!G6:G9)', 0],
  ],
  COUNTA: [
    ['COUNTA(数据!J1:J9)', 7],
    ['COUNTA(数据!G6:G9)', 2],
  ],
  COUNTBLANK: [['COUNTBLANK(数据!D2:E9)', 8]],
}

const TEXTS: Readonly<Record<string, readonly FunctionCase[]>> = {
  LEN: [
    ['LEN("Phoenix, AZ")', 11],
    ['LEN("")', 0],
    ['LEN("     One   ")', 11],
    ['LEN("指标汇总")', 4],
  ],
  TRIM: [['TRIM(" First  Quarter Earnings ")', 'First Quarter Earnings']],
  LEFT: [
    ['LEFT("Sale Price",4)', 'Sale'],
    ['LEFT("沅江市")', '沅'],
  ],
  RIGHT: [['RIGHT("Sale Price",5)', 'Price']],
  MID: [
    ['MID("Fluid Flow",1,5)', 'Fluid'],
    ['MID("Fluid Flow",7,20)', 'Flow'],
    ['MID("Fluid Flow",20,5)', ''],
  ],
  FIND: [
    ['FIND("m","Miriam McGovern")', 6],
    ['FIND("M","Miriam McGovern",3)', 8],
    ['FIND("z","Miriam McGovern")', error('#VALUE!')],
  ],
  SEARCH: [
    ['SEARCH("e","Statements",6)', 7],
    ['SEARCH("margin","Profit Margin")', 8],
    ['SEARCH("m?r","Profit Margin")', 8],
  ],
  SUBSTITUTE: [
    ['SUBSTITUTE("Sales Data","Sales","Cost")', 'Cost Data'],
    ['SUBSTITUTE("Quarter 1, 2008","1","2",1)', 'Quarter 2, 2008'],
    ['SUBSTITUTE("Quarter 1, 2011","1","2",3)', 'Quarter 1, 2012'],
  ],
  REPLACE: [
    ['REPLACE("abcdefghijk",6,5,"*")', 'abcde*k'],
    ['REPLACE("2009",3,2,"10")', '2010'],
  ],
  UPPER: [['UPPER("total")', 'TOTAL']],
  LOWER: [['LOWER("E. E. Cummings")', 'e. e. cummings']],
  PROPER: [
    ['PROPER("this is a TITLE")', 'This Is A Title'],
    ['PROPER("2-way street")', '2-Way Street'],
    ['PROPER("76BudGet")', '76Budget'],
  ],
  REPT: [
    ['REPT("*-",3)', '*-*-*-'],
    ['REPT("-",0)', ''],
  ],
  TEXT: [
    ['TEXT(1234.567,"#,##0.00")', '1,234.57'],
    ['TEXT(0.285,"0.0%")', '28.5%'],
    ['TEXT(1234,"0000000")', '0001234'],
    ['TEXT(DATE(2012,3,14),"yyyy-mm-dd")', '2012-03-14'],
  ],
  VALUE: [
    ['VALUE("1000")', 1000],
    ['VALUE("28.5%")', 0.285],
    ['VALUE("约50")', error('#VALUE!')],
  ],
  CONCATENATE: [['CONCATENATE("Stream ","brook"," trout")', 'Stream brook trout']],
  CONCAT: [['CONCAT(数据!F2:F3,"!")', 'BananasOranges!']],
  TEXTJOIN: [
    ['TEXTJOIN("、",TRUE,数据!F2:F9)', 'Bananas、Oranges、Apples、Pears、教育局'],
    ['TEXTJOIN(",",FALSE,"a","","b")', 'a,,b'],
  ],
  EXACT: [
    ['EXACT("word","word")', true],
    ['EXACT("Word","word")', false],
  ],
  CHAR: [['CHAR(65)', 'A']],
  CODE: [['CODE("A")', 65]],
  ISTEXT: [
    ['ISTEXT("")', true],
    ['ISTEXT(数据!F9)', false],
    ['ISTEXT(330.92)', false],
  ],
  ISNUMBER: [
    ['ISNUMBER(4)', true],
    ['ISNUMBER("19")', false],
    ['ISNUMBER(数据!D9)', false],
  ],
  ISBLANK: [
    ['ISBLANK(数据!D9)', true],
    ['ISBLANK("")', false],
  ],
  ISERROR: [
    ['ISERROR(1/0)', true],
    ['ISERROR(NA())', true],
  ],
  ISERR: [['ISERR(NA())', false]],
  ISNA: [
    ['ISNA(NA())', true],
    ['ISNA(1/0)', false],
  ],
  ISLOGICAL: [
    ['ISLOGICAL(TRUE)', true],
    ['ISLOGICAL("TRUE")', false],
  ],
  N: [
    ['N(7)', 7],
    ['N("Even")', 0],
    ['N(TRUE)', 1],
  ],
  T: [
    ['T("Rainfall")', 'Rainfall'],
    ['T(19)', ''],
  ],
  HYPERLINK: [['HYPERLINK("#数据!A1","到表")', '到表']],
}

const DATES: Readonly<Record<string, readonly FunctionCase[]>> = {
  DATE: [
    ['DATE(2008,1,2)', 39449],
    ['DATE(2008,14,2)', 39846],
    ['DATE(2008,-3,2)', 39327],
    ['DATE(2008,1,35)', 39482],
    ['DATE(2008,1,-15)', 39432],
  ],
  YEAR: [['YEAR(DATE(2008,7,5))', 2008]],
  MONTH: [['MONTH(DATE(2011,4,15))', 4]],
  DAY: [['DAY(DATE(2011,4,15))', 15]],
  WEEKDAY: [
    ['WEEKDAY(DATE(2008,2,14))', 5],
    ['WEEKDAY(DATE(2008,2,14),2)', 4],
    ['WEEKDAY(DATE(2008,2,14),3)', 3],
  ],
  WEEKNUM: [
    ['WEEKNUM(DATE(2012,3,9))', 10],
    ['WEEKNUM(DATE(2012,3,9),2)', 11],
  ],
  EOMONTH: [
    ['EOMONTH(DATE(2011,1,1),1)', 40602],
    ['EOMONTH(DATE(2011,1,1),-3)', 40482],
  ],
  EDATE: [
    ['EDATE(DATE(2011,1,15),1)', 40589],
    ['EDATE(DATE(2011,1,15),-1)', 40527],
  ],
  DATEDIF: [
    ['DATEDIF(DATE(2001,1,1),DATE(2003,1,1),"Y")', 2],
    ['DATEDIF(DATE(2001,6,1),DATE(2002,8,15),"D")', 440],
    ['DATEDIF(DATE(2001,6,1),DATE(2002,8,15),"YD")', 75],
  ],
  DAYS: [['DAYS(DATE(2021,3,15),DATE(2021,2,1))', 42]],
  NETWORKDAYS: [
    ['NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1))', 110],
    ['NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1),DATE(2012,11,22))', 109],
  ],
  WORKDAY: [['WORKDAY(DATE(2008,10,1),151)', 39933]],
  DATEVALUE: [['DATEVALUE("2011/02/23")', 40597]],
  TIME: [['TIME(12,0,0)', 0.5]],
  HOUR: [['HOUR(0.75)', 18]],
  MINUTE: [['MINUTE(TIME(12,45,0))', 45]],
}

const LOOKUPS: Readonly<Record<string, readonly FunctionCase[]>> = {
  INDEX: [
    ['INDEX(数据!F2:G5,2,2)', 38],
    ['INDEX(数据!F2:G5,4,1)', 'Pears'],
    ['INDEX(数据!F2:G5,5,1)', error('#REF!')],
    ['SUM(INDEX(数据!F2:G5,0,2))', 144],
  ],
  MATCH: [
    ['MATCH(39,数据!G2:G5,1)', 2],
    ['MATCH(41,数据!G2:G5,0)', 4],
    ['MATCH(40,数据!G2:G5,-1)', error('#N/A')],
    ['MATCH("App*",数据!F2:F5,0)', 3],
  ],
  VLOOKUP: [
    ['VLOOKUP("Apples",数据!F2:G5,2,FALSE)', 40],
    ['VLOOKUP(5,数据!H2:I6,2)', 'orange'],
    ['VLOOKUP("Kiwis",数据!F2:G5,2,FALSE)', error('#N/A')],
  ],
  HLOOKUP: [['HLOOKUP("个数",数据!F1:G5,3,FALSE)', 38]],
  LOOKUP: [
    ['LOOKUP(4.19,数据!H2:H6,数据!I2:I6)', 'orange'],
    ['LOOKUP(5.75,数据!H2:H6,数据!I2:I6)', 'yellow'],
    ['LOOKUP(7.66,数据!H2:H6,数据!I2:I6)', 'blue'],
    ['LOOKUP(0,数据!H2:H6,数据!I2:I6)', error('#N/A')],
  ],
  XLOOKUP: [
    ['XLOOKUP("Oranges",数据!F2:F5,数据!G2:G5)', 38],
    ['XLOOKUP("Kiwis",数据!F2:F5,数据!G2:G5,"无")', '无'],
    ['XLOOKUP(39,数据!G2:G5,数据!F2:F5,"无",1)', 'Apples'],
  ],
  CHOOSE: [['CHOOSE(3,"Wide",115,"world",8)', 'world']],
  ROW: [['ROW(数据!C10)', 10]],
  ROWS: [['ROWS(数据!C1:E4)', 4]],
  COLUMN: [['COLUMN(数据!D1)', 4]],
  COLUMNS: [['COLUMNS(数据!C1:E4)', 3]],
  OFFSET: [
    ['OFFSET(数据!A1,2,1)', 'Apples'],
    ['SUM(OFFSET(数据!A2,0,0,3,1))', 24],
  ],
  INDIRECT: [['INDIRECT("数据!B4")', 'Artichokes']],
  UNIQUE: [['COUNTA(UNIQUE(数据!B2:B9))', 4]],
  FILTER: [['SUM(FILTER(数据!A2:A9,数据!C2:C9="Tom"))', 52]],
  SORT: [['INDEX(SORT(数据!A2:A9),1)', 3]],
}

/** Cases by the function that they are about. */
export const FUNCTION_CASES: Readonly<Record<string, readonly FunctionCase[]>> = {
  ...CONDITIONS,
  ...NUMBERS,
  ...TEXTS,
  ...DATES,
  ...LOOKUPS,
}
