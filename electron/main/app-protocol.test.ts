import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serveFile } from './app-protocol.ts'

const root = mkdtempSync(join(tmpdir(), 'shenbao-protocol-'))
const bundle = join(root, 'renderer')
mkdirSync(join(bundle, 'assets'), { recursive: true })
writeFileSync(join(bundle, 'index.html'), '<!doctype html>')
writeFileSync(join(bundle, 'assets', 'app.js'), 'export {}')
writeFileSync(join(root, 'secret.json'), '{}')
mkdirSync(join(root, 'renderer-of-another'))
writeFileSync(join(root, 'renderer-of-another', 'x.js'), '')

test('a page comes with its type and its policy', async () => {
  const page = await serveFile(bundle, 'app://bundle/index.html')
  expect(page.status).toBe(200)
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  const policy = page.headers.get('content-security-policy')!
  expect(policy).toContain("default-src 'none'")
  expect(policy).toMatch(/script-src 'self'( 'wasm-unsafe-eval')?;/)
  expect(policy).not.toContain("'unsafe-eval'")
})

test.each(['app://bundle/../secret.json', 'app://bundle/%2e%2e/secret.json', 'app://bundle/..%2fsecret.json', 'app://bundle/..%5csecret.json', 'app://bundle/../renderer-of-another/x.js', 'app://bundle/%2e%2e%2frenderer-of-another%2fx.js', 'app://other/index.html', 'app://bundle/index.html%00.js', 'app://bundle/none.js', 'app://bundle/'])(
  '%s is not served',
  async (address) => {
    expect((await serveFile(bundle, address)).status).toBe(404)
  },
)
