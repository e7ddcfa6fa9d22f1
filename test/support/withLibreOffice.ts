import { findLibreOffice } from './libreOffice'

/**
 * For tests that need LibreOffice: where it is missing they are counted as skipped, and the closing line says why. CI
 * installs it.
 */
export const withLibreOffice: { readonly it: jest.It; readonly describe: jest.Describe } =
  findLibreOffice() === null ? { it: it.skip, describe: describe.skip } : { it, describe }
