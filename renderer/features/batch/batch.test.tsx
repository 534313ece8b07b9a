// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { appError } from '../../../shared/result/app-error.ts'
import { err } from '../../../shared/result/result.ts'
import { FAKE_BATCH } from '../../api/fake/fake-batch.ts'
import { openApp } from '../../app/open-app.tsx'

afterEach(cleanup)

const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }))

test('the template is saved where the clerk says', async () => {
  const { fake } = openApp('#/batch')
  fireEvent.click(await screen.findByRole('button', { name: '增员模板下载' }))
  expect(await screen.findByText('已保存为「增员模板.xlsx」。')).toBeTruthy()
  expect(fake.inputsOf('batch.template')).toEqual([{ kind: 'add' }])
})

test('浏览, progress, then the ledger that adds up', async () => {
  let finish: (() => void) | null = null
  const { fake } = openApp('#/batch', { 'batch.import': () => new Promise((resolve) => { finish = () => resolve(FAKE_BATCH) }) })
  fireEvent.click(await screen.findByRole('button', { name: '浏览' }))
  await waitFor(() => expect(fake.inputsOf('batch.import')).toHaveLength(1))
  const { jobId, source, today } = fake.inputsOf('batch.import')[0]!
  expect(source).toEqual({ token: '0199a8d0-0000-7000-8000-000000000001' })
  expect(today).toBeNull()
  act(() => fake.emit({ type: 'job', progress: { jobId, kind: 'import', phase: 'checking', done: 620, total: 1240, remainingMs: 5_000, ended: false } }))
  expect(await screen.findByText('620 / 1,240')).toBeTruthy()
  expect(screen.getByText('约剩 5 秒')).toBeTruthy()
  act(() => finish?.())
  const ledger = await screen.findByRole('region', { name: '行数核对' })
  expect(ledger.textContent).toContain('1,240数据行=1,180可申报+41有提醒+16有错误+3重复')
  expect(ledger.textContent).toContain('行数对平')
})

test('cancel asks the engine, and says that nothing was kept', async () => {
  let stop: (() => void) | null = null
  const { fake } = openApp('#/batch', { 'batch.import': () => new Promise((resolve) => { stop = () => resolve(err(appError('CANCELLED'))) }), 'job.cancel': () => { stop?.(); return { cancelled: true } } })
  fireEvent.click(await screen.findByRole('button', { name: '浏览' }))
  fireEvent.click(await screen.findByRole('button', { name: '取消' }))
  expect((await screen.findByRole('alert')).textContent).toContain('已取消')
  expect(fake.inputsOf('job.cancel')).toEqual([{ jobId: fake.inputsOf('batch.import')[0]!.jobId }])
})

test('the work goes on while another window is looked at', async () => {
  let finish: (() => void) | null = null
  openApp('#/batch', { 'batch.import': () => new Promise((resolve) => { finish = () => resolve(FAKE_BATCH) }) })
  fireEvent.click(await screen.findByRole('button', { name: '浏览' }))
  await screen.findByRole('button', { name: '取消' })
  fireEvent.click(screen.getByRole('menuitem', { name: /设置/ }))
  await screen.findByRole('heading', { name: '设置' })
  fireEvent.click(screen.getByRole('menuitem', { name: /批量增员报盘/ }))
  expect(await screen.findByRole('button', { name: '取消' })).toBeTruthy()
  act(() => finish?.())
  await waitFor(() => expect(screen.queryByRole('button', { name: '取消' })).toBeNull())
})

test('a dropped file goes as bytes; two at once are refused', async () => {
  const { fake } = openApp('#/batch')
  const zone = await screen.findByTestId('drop-zone')
  const file = new File([new Uint8Array([1, 2, 3])], '名单.xlsx')
  Object.defineProperty(file, 'arrayBuffer', { value: async () => new Uint8Array([1, 2, 3]).buffer })
  fireEvent.drop(zone, { dataTransfer: { files: [file, file] } })
  expect(await screen.findByText(/一次只能导入一个文件/)).toBeTruthy()
  fireEvent.drop(zone, { dataTransfer: { files: [file] } })
  await waitFor(() => expect(fake.inputsOf('file.drop')).toEqual([{ name: '名单.xlsx', bytes: new Uint8Array([1, 2, 3]) }]))
})

test('the cell that is meant is shown as it is, its finding explained in full below', async () => {
  openApp('#/batch?batch=b1')
  const [row] = await screen.findAllByText(/校验码应为 7/)
  fireEvent.pointerDown(row!.closest('[role=row]')!)
  const explained = await screen.findByRole('region', { name: '第 5 行的校验说明' })
  expect(explained.textContent).toMatch(/第 5 行 D 列.*校验码应为 7/)
  const cell = row!.closest('[role=row]')!.querySelector('.batch-cell-error')
  expect(cell?.textContent).toBe('43010219680413003X')
  // A number that nobody questions stays masked.
  expect(screen.getAllByRole('row')[1]!.textContent).toContain('********')
})

test('a term of the ledger filters the rows, and again shows them all', async () => {
  const { fake } = openApp('#/batch?batch=b1')
  const term = await screen.findByRole('button', { name: /有错误/ })
  fireEvent.click(term)
  await waitFor(() => expect(fake.inputsOf('batch.rows').at(-1)).toMatchObject({ fate: 'wrong' }))
  expect(term.getAttribute('aria-pressed')).toBe('true')
  fireEvent.click(term)
  expect(await screen.findByText('显示 1,240 / 1,240')).toBeTruthy()
})

test('生成草稿 says how many, with and without the warned rows, and leads on', async () => {
  const { fake } = openApp('#/batch?batch=b1')
  await screen.findByRole('region', { name: '行数核对' })
  press('生成草稿')
  const dialog = await screen.findByRole('dialog')
  expect(dialog.textContent).toContain('生成 1,221 份增员草稿')
  expect(dialog.textContent).toContain('有错误的 16 行和重复的 3 行不生成')
  fireEvent.click(within(dialog).getByRole('checkbox'))
  expect(dialog.textContent).toContain('生成 1,180 份增员草稿')
  fireEvent.click(within(dialog).getByRole('button', { name: '生成草稿' }))
  await waitFor(() => expect(fake.inputsOf('batch.createDrafts')).toMatchObject([{ id: 'b1', includeWarned: false }]))
  fireEvent.click(await screen.findByRole('button', { name: '去增员确认' }))
  await waitFor(() => expect(fake.inputsOf('declaration.page').at(-1)).toMatchObject({ filter: { batchId: 'b1' } }))
})

test('a ledger that does not add up is said, and makes no drafts', async () => {
  openApp('#/batch?batch=b1', { 'batch.get': () => ({ ...FAKE_BATCH, ledger: { ...FAKE_BATCH.ledger, ready: 1179 } }) })
  expect((await screen.findByText(/行数对不平/)).textContent).toContain('1,239 ≠ 1,240')
  expect((screen.getByRole('button', { name: '生成草稿' }) as HTMLButtonElement).disabled).toBe(true)
})

test('a refused file says what it is and the way out', async () => {
  const refused = { ruleId: 'FILE_UNREADABLE', severity: 'error', row: null, column: null, field: null, value: null, params: { looksLike: 'et', wayOut: 'save-as-xlsx' } } as const
  openApp('#/batch?batch=b1', { 'batch.get': () => ({ ...FAKE_BATCH, state: 'broken', fileFindings: [refused] }) })
  expect(await screen.findByText(/WPS 表格/)).toBeTruthy()
  expect(screen.getByText(/另存为/)).toBeTruthy()
})

test('what could not be checked is said', async () => {
  openApp('#/batch?batch=b1')
  fireEvent.click(await screen.findByRole('button', { name: /有 1 项规则这次没能核对/ }))
  expect(await screen.findByText('本机没有申报月度日历')).toBeTruthy()
})

test('a batch that was cut off is read again', async () => {
  const { fake } = openApp('#/batch?batch=b1', { 'batch.get': () => ({ ...FAKE_BATCH, state: 'broken' }) })
  fireEvent.click(await screen.findByRole('button', { name: '重新读取' }))
  await waitFor(() => expect(fake.inputsOf('batch.reread')).toMatchObject([{ id: 'b1' }]))
})

test('批量减员报盘: its own template, import and drafts, and the way on is 减员确认', async () => {
  const removal = { ...FAKE_BATCH, kind: 'remove' as const }
  const { fake } = openApp('#/batch-remove', { 'batch.import': () => removal, 'batch.get': () => removal, 'batch.list': () => [] })
  expect(await screen.findByRole('heading', { level: 1, name: '批量减员报盘' })).toBeTruthy()
  expect(await screen.findByText(/还没有导入过减员批次/)).toBeTruthy()
  press('减员模板下载')
  await waitFor(() => expect(fake.inputsOf('batch.template')).toEqual([{ kind: 'remove' }]))
  press('浏览')
  await screen.findByRole('region', { name: '行数核对' })
  expect(fake.inputsOf('batch.import')).toMatchObject([{ kind: 'remove' }])
  expect(screen.getByRole('heading', { level: 1, name: '批量减员报盘' })).toBeTruthy()
  press('生成草稿')
  const dialog = await screen.findByRole('dialog')
  expect(dialog.textContent).toContain('份减员草稿')
  fireEvent.click(within(dialog).getByRole('button', { name: '生成草稿' }))
  fireEvent.click(await screen.findByRole('button', { name: '去减员确认' }))
  await waitFor(() => expect(fake.inputsOf('declaration.page').at(-1)).toMatchObject({ filter: { kind: 'remove' } }))
  expect(await screen.findByRole('grid', { name: '减员确认' })).toBeTruthy()
})

test('the same file imported before is said, with the way to the batch of then, until drafts are made', async () => {
  const again = { ...FAKE_BATCH, id: 'b2', drafts: 0, importedAt: '2026-11-23T09:00:00.000Z' }
  const list = { 'batch.list': () => [again, FAKE_BATCH], 'batch.get': ({ id }: { id: string }) => (id === 'b2' ? again : FAKE_BATCH) }
  openApp('#/batch?batch=b2', list)
  expect(await screen.findByText(/已经导入过/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '打开那一批' }))
  await waitFor(() => expect(window.location.hash).toContain('batch=b1'))
  await waitFor(() => expect(screen.queryByText(/已经导入过/)).toBeNull())
})

test('a batch whose drafts are made says how many, with the way to them', async () => {
  openApp('#/batch?batch=b1', { 'batch.get': () => ({ ...FAKE_BATCH, drafts: 24 }) })
  expect((await screen.findByRole('link', { name: '已生成草稿 24 份' })).getAttribute('href')).toBe('#/confirm?batch=b1')
})
