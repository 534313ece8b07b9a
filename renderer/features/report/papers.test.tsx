// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { openApp } from '../../app/open-app.tsx'

/** Two pages of A4, drawn by nobody: jsdom has no canvas. */
vi.mock('../../ui/pdf-document.ts', () => ({
  openPdf: async () => ({ pages: 2, sizes: [{ width: 842, height: 595 }, { width: 842, height: 595 }], draw: async () => undefined, close: () => undefined }),
}))

afterEach(cleanup)

test('生成报表 shows how many people and pages; 打印 and PDF follow', async () => {
  const { fake } = openApp('#/report')
  const create = await screen.findByRole('button', { name: '生成报表' })
  await waitFor(() => expect((create as HTMLButtonElement).disabled).toBe(false))
  expect(screen.queryByRole('button', { name: /打印$/ })).toBeNull()
  fireEvent.click(create)
  expect(await screen.findByText('2026-11 增员 52 人,共 2 页')).toBeTruthy()
  expect(fake.inputsOf('report.create')).toMatchObject([{ kind: 'add', month: '2026-11', states: [], operations: [], copies: 1 }])
  fireEvent.keyDown(window, { key: 'p', ctrlKey: true })
  await waitFor(() => expect(fake.inputsOf('document.print')).toEqual([{ documentId: 'doc1' }]))
  fireEvent.click(screen.getByRole('button', { name: /另存为 PDF/ }))
  await waitFor(() => expect(fake.inputsOf('document.save')).toEqual([{ documentId: 'doc1' }]))
})

test('减员: how many match is said before, and the report and the workbook are of that kind', async () => {
  const { fake } = openApp('#/report', { 'declaration.page': ({ filter }) => ({ items: [], total: filter.kind === 'remove' ? 7 : 52, all: 59 }), 'report.create': () => ({ documentId: 'doc1', fileName: '减员报表.pdf', pages: 2, bytes: 1, people: 7 }) })
  expect(await screen.findByText('符合条件的有 52 人')).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: '减员' }))
  expect(await screen.findByText('符合条件的有 7 人')).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: /三份/ }))
  fireEvent.click(screen.getByRole('button', { name: '生成报表' }))
  expect(await screen.findByText('2026-11 减员 7 人,共 2 页')).toBeTruthy()
  expect(fake.inputsOf('report.create')).toMatchObject([{ kind: 'remove', month: '2026-11', copies: 3 }])
  fireEvent.click(screen.getByRole('button', { name: /另存为 Excel/ }))
  await waitFor(() => expect(fake.inputsOf('document.save')).toEqual([{ documentId: 'doc4' }]))
  expect(fake.inputsOf('report.workbook')).toMatchObject([{ kind: 'remove', month: '2026-11', states: [], operations: [] }])
})

test('a report that would be empty says so before it is made', async () => {
  openApp('#/report', { 'declaration.page': () => ({ items: [], total: 0, all: 0 }) })
  expect(await screen.findByText('没有符合条件的人,生成的会是空表。可换一个申报月度,或先去申报。')).toBeTruthy()
})

test('a certificate says whose it is', async () => {
  const { fake } = openApp('#/certificate', { 'certificate.create': () => ({ documentId: 'doc1', fileName: '证明.pdf', pages: 1, bytes: 1, verdict: 'absent', number: null }) })
  fireEvent.click(await screen.findByRole('button', { name: '生成报表' }))
  expect((await screen.findAllByText('请填写身份证号码')).length).toBeGreaterThan(0)
  expect(fake.inputsOf('certificate.create')).toEqual([])
  fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '王伟' } })
  fireEvent.change(screen.getByLabelText('身份证号码'), { target: { value: '4301' } })
  fireEvent.click(screen.getByRole('button', { name: '生成报表' }))
  expect(await screen.findByText('号码不完整:只有 4 位,请填写完整的证件号码')).toBeTruthy()
  expect(fake.inputsOf('certificate.create')).toEqual([])
  fireEvent.change(screen.getByLabelText('身份证号码'), { target: { value: ' 430102199203140214 ' } })
  fireEvent.click(screen.getByRole('button', { name: '生成报表' }))
  expect(await screen.findByText('没有社保局签名')).toBeTruthy()
  expect(screen.getByText(/非社保经办机构出具/)).toBeTruthy()
  expect(fake.inputsOf('certificate.create')).toEqual([{ idNumber: '430102199203140214', name: '王伟', unitName: '长沙星河精密机械制造有限公司' }])
})
