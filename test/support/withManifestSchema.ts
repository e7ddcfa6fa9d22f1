import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

/** Microsoft's schema of XML manifests; it lies beside the project, not in it. */
export const MANIFEST_SCHEMA = path.resolve(__dirname, '../../../shared/manifest-xsd/OfficeAppManifestV1_1.xsd')

const hasXmllint = (): boolean => spawnSync('xmllint', ['--version']).status === 0

/** For tests that need the schema and xmllint: where one is missing they are counted as skipped, and the closing line says why. */
export const withManifestSchema: { readonly it: jest.It } =
  existsSync(MANIFEST_SCHEMA) && hasXmllint() ? { it } : { it: it.skip }
