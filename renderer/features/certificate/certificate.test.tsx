// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { fakePerson } from '../../api/fake/fake-people.ts'
import { openApp } from '../../app/open-app.tsx'

/** One page of A4, drawn by nobody: jsdom has no canvas. */
vi.mock('../../ui/pdf-document.ts', () => ({
  openPdf: async () => ({ pages: 1, sizes: [{ width: 595, height: 842 }], draw: async () => undefined, close: () => undefined }),
}))

afterEach(cleanup)

test('a whole number of the roster brings the name', async () => {
  openApp('#/certificate', { 'roster.search': () => [{ ...fakePerson(3), idNumber: '430102199203140214', name: '向楠' }] })
  const box = await screen.findByLabelText('身份证号码')
  fireEvent.change(box, { target: { value: '43010219920314021 4'.replace(' ', '') } })
  const name = screen.getByLabelText<HTMLInputElement>('姓名')
  name.focus()
  await waitFor(() => expect(name.value).toBe('向楠'))
  // Who has gone on to the name and types it all the same does not write it twice.
  expect([name.selectionStart, name.selectionEnd]).toEqual([0, 2])
})

test('kept ones are listed masked; one is printed again, an expired one is not', async () => {
  const { fake } = openApp('#/certificate?tab=kept')
  const grid = await screen.findByRole('grid', { name: '已签发的证明' })
  await within(grid).findByText('已过期')
  expect(document.body.textContent).not.toContain(fakePerson(0).idNumber)
  const buttons = within(grid).getAllByRole('button', { name: '再次打印' })
  expect(buttons.map((button) => (button as HTMLButtonElement).disabled)).toEqual([false, false, true])
  fireEvent.click(buttons[0]!)
  expect(await screen.findByText(/已重新核对签名/)).toBeTruthy()
  expect(fake.inputsOf('certificate.reprint')).toEqual([{ number: 'LXZM20261123000000' }])
  fireEvent.keyDown(window, { key: 'p', ctrlKey: true })
  await waitFor(() => expect(fake.inputsOf('document.print')).toEqual([{ documentId: 'doc1' }]))
})

test('several people: ticked across searches, then each who got none with the reason', async () => {
  const { fake } = openApp('#/certificate?tab=many')
  const grid = await screen.findByRole('grid', { name: '多人一次开具' })
  await within(grid).findAllByRole('row')
  fireEvent.keyDown(grid, { key: ' ' })
  fireEvent.change(screen.getByLabelText('查找人员'), { target: { value: '古丽' } })
  await waitFor(() => expect(fake.inputsOf('roster.page').at(-1)).toMatchObject({ filter: { text: '古丽', insuredStatus: '1' } }))
  fireEvent.keyDown(grid, { key: 'ArrowDown' })
  fireEvent.keyDown(grid, { key: ' ' })
  fireEvent.click(await screen.findByRole('button', { name: '为 2 人生成报表' }))
  expect(await screen.findByText('共 2 人:已开具 1 份,未开具 1 人')).toBeTruthy()
  expect(screen.getByText('社保局不予开具:该人员目前没有正常参加工伤保险')).toBeTruthy()
  expect(fake.inputsOf('certificate.createMany')[0]?.personIds).toHaveLength(2)
})

test.each([
  ['valid', 'sound', '有效:由社保局签发,文件没有改动', 'info'],
  ['changed', 'bytes', '无效:文件被改动过', 'error'],
  ['unknown-signer', 'unknown-key', '无效:签名者不明', 'error'],
  ['expired', 'past-date', '已过有效期', 'warning'],
  ['cannot-check', 'no-certificate', '无法核对', 'warning'],
] as const)('a checked file that is %s says so', async (state, reason, words, kind) => {
  const { fake } = openApp('#/certificate?tab=verify', { 'certificate.verify': () => ({ fileName: '证明.pdf', state, reason, certificates: [] }) })
  fireEvent.click(await screen.findByRole('button', { name: '选择 PDF 文件' }))
  const said = await screen.findByText(`证明.pdf — ${words}`)
  // Valid offline is never green.
  expect(said.closest('.ant-alert')!.className).toContain(`ant-alert-${kind}`)
  expect(fake.inputsOf('file.pick')).toEqual([{ purpose: 'certificate' }])
})

test('the certificate of the unit', async () => {
  const { fake } = openApp('#/certificate?tab=unit')
  fireEvent.click(await screen.findByRole('button', { name: '生成单位参保证明' }))
  expect(await screen.findByText('单位参保证明 LXZM20261123000001,名单 96 人,签名已在本机核对。')).toBeTruthy()
  expect(fake.inputsOf('certificate.createUnit')).toHaveLength(1)
})
