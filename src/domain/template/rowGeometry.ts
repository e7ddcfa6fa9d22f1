/** Where things stand on every list sheet, 0-based: title, meta line, header, then the data; notes below. */
export const HEADER_ROW = 2
export const FIRST_DATA_ROW = 3
