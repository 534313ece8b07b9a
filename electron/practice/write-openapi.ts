import { writeFileSync } from 'node:fs'
import { openApiDocument } from '../../shared/bureau/openapi.ts'

/** Writes docs/openapi.json from the schemas: `node electron/practice/write-openapi.ts`. */
export const OPENAPI_FILE = new URL('../../docs/openapi.json', import.meta.url)

export const openApiText = (): string => `${JSON.stringify(openApiDocument(), null, 2)}\n`

if (import.meta.main) writeFileSync(OPENAPI_FILE, openApiText())
