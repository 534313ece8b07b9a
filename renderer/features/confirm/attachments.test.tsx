// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { appError } from '../../../shared/result/app-error.ts'
import { err } from '../../../shared/result/result.ts'
import { fakeAttachment, fakeAttachments } from '../../api/fake/fake-attachments.ts'
import type { FakeApi } from '../../api/fake/fake-api.ts'
import type { FakeAnswers } from '../../api/fake/fake-answers.ts'
import { openApp } from '../../app/open-app.tsx'

afterEach(cleanup)

async function openDrawer(answers: Partial<FakeAnswers> = {}): Promise<{ fake: FakeApi; drawer: HTMLElement }> {
  const { fake } = openApp('#/confirm')
  fake.answer(answers)
  const grid = await screen.findByRole('grid', { name: '增员确认' })
  fireEvent.click(await within(grid).findByRole('button', { name: /^附件.* 王伟$/ }))
  return { fake, drawer: await screen.findByRole('dialog') }
}
const file = (name: string, bytes: number): File => new File([new Uint8Array(bytes)], name)
const cards = (drawer: HTMLElement): string[] => within(drawer).getAllByRole('listitem').map((card) => card.querySelector('.attachment-name')?.textContent ?? '')

test('each file with its name, size and how far it has got', async () => {
  const { drawer } = await openDrawer()
  const list = await within(drawer).findByRole('list', { name: '附件列表' })
  expect(cards(drawer)).toEqual(['解除劳动合同证明.pdf', '现场照片.jpg'])
  expect(list.textContent).toContain('未上传')
  // Nothing runs: what the bureau has of it stays, and it is said when it goes on.
  expect(list.textContent).toContain('已传 42%')
  expect(list.textContent).toContain('已传 1.5 MB / 3.4 MB,下次同步接着传')
  expect(list.textContent).toContain('4000 × 3000 像素')
  expect(drawer.textContent).toContain('每个不超过 20 MB,合计不超过 50 MB,最多 30 个')
})

test('while a sync brings a file, how much of it has arrived is drawn and told, and grows', async () => {
  const { fake, drawer } = await openDrawer(fakeAttachments([fakeAttachment({ bytes: 8 * 1024 * 1024, upload: 'uploading', uploaded: 2 * 1024 * 1024 })]))
  const bar = (): string | null => within(drawer).getByRole('progressbar', { name: '解除劳动合同证明.pdf 的上传进度' }).getAttribute('aria-valuenow')
  await within(drawer).findByText('已传 2.0 MB / 8.0 MB,下次同步接着传')
  const sync = (ended: boolean): void => act(() => fake.emit({ type: 'job', progress: { jobId: 's1', kind: 'sync', phase: 'send', done: 0, total: 1, remainingMs: null, ended } }))
  sync(false)
  await within(drawer).findByText('已传 2.0 MB / 8.0 MB')
  expect(drawer.textContent).toContain('上传中 25%')
  expect(bar()).toBe('25')
  fake.answer(fakeAttachments([fakeAttachment({ bytes: 8 * 1024 * 1024, upload: 'uploading', uploaded: 5 * 1024 * 1024 })]))
  act(() => fake.emit({ type: 'changed', topics: ['attachment'] }))
  await within(drawer).findByText('已传 5.0 MB / 8.0 MB')
  expect(bar()).toBe('62')
  // Cut: the same figure, and what comes next.
  sync(true)
  await within(drawer).findByText('已传 5.0 MB / 8.0 MB,下次同步接着传')
})

test('without any it says what may be attached', async () => {
  const { drawer } = await openDrawer(fakeAttachments([]))
  expect(await within(drawer).findByText(/还没有附件。可以添加劳动合同/)).toBeTruthy()
})

test('by dialog: every chosen file goes in by its token', async () => {
  const { fake, drawer } = await openDrawer()
  fireEvent.click(await within(drawer).findByRole('button', { name: /添加附件/ }))
  expect(await within(drawer).findByText('已添加 1 个附件。')).toBeTruthy()
  expect(fake.inputsOf('attachment.add')).toMatchObject([{ owner: { kind: 'declaration' }, source: { token: '0199a8d0-0000-7000-8000-000000000003' } }])
})

test('dropped: taken one by one; a wrong one says what, why and what to do, and holds up none of the others', async () => {
  const { fake, drawer } = await openDrawer()
  await within(drawer).findByRole('list')
  fake.answer({ 'attachment.add': (() => { let count = 0; return () => (count++ === 0 ? err(appError('ATTACHMENT_HEIC')) : { attachment: fakeAttachment({ id: 'f9' }), duplicate: false }) })() })
  fireEvent.drop(drawer.querySelector('.attachments') as HTMLElement, { dataTransfer: { files: [file('IMG_0001.HEIC', 9), file('证明.pdf', 9)] } })
  const alert = await within(drawer).findByRole('alert')
  expect(alert.textContent).toContain('没有添加「IMG_0001.HEIC」')
  expect(alert.textContent).toContain('这是苹果手机的 HEIC 照片')
  expect(alert.textContent).toContain('兼容性最佳')
  expect(await within(drawer).findByText('已添加 1 个附件。')).toBeTruthy()
  expect(fake.inputsOf('file.drop').map(({ name }) => name)).toEqual(['IMG_0001.HEIC', '证明.pdf'])
})

test('what is too large is refused before it is carried over', async () => {
  const { fake, drawer } = await openDrawer()
  await within(drawer).findByRole('list')
  const large = file('扫描.pdf', 1)
  Object.defineProperty(large, 'size', { value: 21 * 1024 * 1024 })
  fireEvent.drop(drawer.querySelector('.attachments') as HTMLElement, { dataTransfer: { files: [large] } })
  expect((await within(drawer).findByRole('alert')).textContent).toContain('这个文件有 21 MB,每个附件最多 20 MB')
  expect(fake.inputsOf('file.drop')).toEqual([])
})

test('pasted: a screenshot gets a name of its own', async () => {
  const { fake, drawer } = await openDrawer()
  await within(drawer).findByRole('list')
  fireEvent.paste(window, { clipboardData: { files: [file('image.png', 3)] } })
  await within(drawer).findByText('已添加 1 个附件。')
  expect(fake.inputsOf('file.drop')[0]?.name).toMatch(/^粘贴的图片 \d{4}-\d\d-\d\d \d{6}\.png$/)
})

test('by keyboard: Delete removes, Ctrl+Z brings back, Alt+arrow moves, and the focus stays where one works', async () => {
  const { fake, drawer } = await openDrawer()
  const first = await within(drawer).findByRole('button', { name: '查看 解除劳动合同证明.pdf' })
  first.focus()
  fireEvent.keyDown(first, { key: 'ArrowRight', altKey: true })
  await waitFor(() => expect(fake.inputsOf('attachment.order')).toMatchObject([{ ids: ['f2', 'f1'] }]))
  fake.emit({ type: 'changed', topics: ['attachment'] })
  await waitFor(() => expect(cards(drawer)).toEqual(['现场照片.jpg', '解除劳动合同证明.pdf']))
  fireEvent.keyDown(within(drawer).getByRole('button', { name: '查看 解除劳动合同证明.pdf' }), { key: 'Delete' })
  expect(await within(drawer).findByText('已删除「解除劳动合同证明.pdf」')).toBeTruthy()
  fake.emit({ type: 'changed', topics: ['attachment'] })
  await waitFor(() => expect(cards(drawer)).toEqual(['现场照片.jpg']))
  expect(document.activeElement?.getAttribute('aria-label')).toBe('查看 现场照片.jpg')
  // Where the focus is: in the drawer, whose own undo it then is.
  fireEvent.keyDown(document.activeElement as Element, { key: 'z', ctrlKey: true })
  await waitFor(() => expect(fake.inputsOf('attachment.restore')).toEqual([{ id: 'f1' }]))
})

test('what can no longer be changed is shown, with the reason, and offers nothing that does not work', async () => {
  const list = fakeAttachments()['attachment.list']
  const { fake, drawer } = await openDrawer({ 'attachment.list': (input) => ({ ...(list(input) as object), fixed: 'submitted' }) as never })
  expect(await within(drawer).findByText(/已经报送,附件不能再改/)).toBeTruthy()
  expect(within(drawer).queryByRole('button', { name: /添加附件|删除|前移/ })).toBeNull()
  fireEvent.drop(drawer.querySelector('.attachments') as HTMLElement, { dataTransfer: { files: [file('a.pdf', 3)] } })
  fireEvent.paste(window, { clipboardData: { files: [file('b.pdf', 3)] } })
  expect(fake.inputsOf('file.drop')).toEqual([])
})

test('one that would become a draft again says so before anything is changed', async () => {
  const list = fakeAttachments()['attachment.list']
  const { drawer } = await openDrawer({ 'attachment.list': (input) => ({ ...(list(input) as object), becomesDraft: true }) as never })
  expect(await within(drawer).findByText(/改动附件后它会变回草稿/)).toBeTruthy()
})

test('what cannot be drawn says so, and is opened all the same', async () => {
  const { drawer } = await openDrawer()
  await waitFor(() => expect(within(drawer).getAllByText('无法预览')).toHaveLength(2))
  fireEvent.click(within(drawer).getByRole('button', { name: '查看 现场照片.jpg' }))
  expect(await screen.findByText(/在这里显示不了,但会原样上传/)).toBeTruthy()
})
