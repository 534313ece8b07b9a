// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { FakeAnswers } from '../api/fake/fake-answers.ts'
import { fakeAnswers } from '../api/fake/fake-answers.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err } from '../../shared/result/result.ts'
import { openApp } from './open-app.tsx'

afterEach(cleanup)

type Vault = Exclude<ReturnType<FakeAnswers['vault.state']>, Promise<unknown> | { ok: unknown }>
const vault = (part: Partial<Vault>): Vault => ({ state: 'open', keyStore: null, errorCode: null, recoveryCode: null, folder: 'bureau', ...part })
const type = (label: string, value: string): void => void fireEvent.change(screen.getByLabelText(label), { target: { value } })
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }))

/** Signed out, then in: as the engine would tell it. */
function signedOut(): Pick<FakeAnswers, 'session.status'> {
  const status = fakeAnswers()['session.status']({}) as Exclude<ReturnType<FakeAnswers['session.status']>, Promise<unknown> | { ok: unknown }>
  return { 'session.status': () => ({ ...status, session: null }) }
}

test('a first start without a key store: passphrase twice, the recovery code once, then the windows', async () => {
  let state = vault({ state: 'new' })
  const { fake } = openApp('#/', {
    'vault.state': () => state,
    'vault.create': () => (state = vault({ recoveryCode: 'ABCDE-FGHJK-MNPQR-STVWX-YZ234-56789' })),
    'vault.recoveryNoted': () => { state = vault({}); return {} },
  })
  await screen.findByRole('heading', { name: '设置口令' })
  type('口令', 'short')
  type('再输一次', 'other')
  press('建立加密数据')
  expect((await screen.findAllByText(/口令至少要 8 个字符,现在是 5 个/)).length).toBeGreaterThan(0)
  expect(screen.getAllByText(/两次输入的口令不一样/).length).toBeGreaterThan(0)
  expect(fake.inputsOf('vault.create')).toEqual([])

  type('口令', '长沙的雨季很长呀')
  type('再输一次', '长沙的雨季很长呀')
  press('建立加密数据')
  await screen.findByText('ABCDE-FGHJK-MNPQR-STVWX-YZ234-56789')
  expect(fake.inputsOf('vault.create')).toEqual([{ passphrase: '长沙的雨季很长呀' }])
  expect((screen.getByRole('button', { name: '继续' }) as HTMLButtonElement).disabled).toBe(true)
  fireEvent.click(screen.getByRole('checkbox'))
  press('继续')
  await screen.findByRole('heading', { name: '工作台' })
  expect(document.body.textContent).not.toContain('ABCDE-FGHJK')
})

test('a wrong passphrase is said; the forgotten one has a way round', async () => {
  openApp('#/', { 'vault.state': () => vault({ state: 'passphrase-needed' }), 'vault.unlock': () => err(appError('PASSPHRASE_WRONG')) })
  await screen.findByRole('heading', { name: '输入口令' })
  type('口令', '不对的口令')
  press('打开')
  expect((await screen.findByRole('alert')).textContent).toContain('口令不对')
  press('忘记口令?用恢复码打开')
  expect(screen.getByLabelText('恢复码')).toBeTruthy()
  expect(screen.getByLabelText('新口令')).toBeTruthy()
})

test('a store that does not open says what it is and what to do', async () => {
  openApp('#/', { 'vault.state': () => vault({ state: 'broken', errorCode: 'STORE_FROM_FUTURE' }) })
  expect((await screen.findByRole('alert')).textContent).toContain('更新版本')
  expect(screen.getByText(/请安装最新版本/)).toBeTruthy()
  expect(screen.getByText('您的数据没有被改动。')).toBeTruthy()
})

test('signing in offline is offered where the bureau cannot be reached, with what was typed', async () => {
  const { fake } = openApp('#/', { ...signedOut(), 'session.signIn': () => err(appError('BUREAU_UNREACHABLE', {}, true)) })
  await screen.findByLabelText('单位编号')
  type('单位编号', '4301000123')
  type('操作员', '李雷')
  type('密码', 'a password')
  press('登录')
  fireEvent.click(await screen.findByRole('button', { name: '改用离线登录' }))
  await waitFor(() => expect(fake.inputsOf('session.signInOffline')).toEqual([{ operator: '李雷', password: 'a password' }]))
  expect(fake.inputsOf('settings.set')).toEqual([])
})

test('after a sign-in, unit and operator are remembered and the password is not', async () => {
  const { fake } = openApp('#/', signedOut())
  await screen.findByLabelText('单位编号')
  type('单位编号', '4301000123')
  type('操作员', '李雷')
  type('密码', 'a password')
  press('登录')
  await waitFor(() => expect(fake.inputsOf('settings.set')).toEqual([{ bureauUrl: 'https://bureau.example', lastUnit: '4301000123', lastOperator: '李雷' }]))
})

test('empty fields are named, and nothing is asked of the bureau', async () => {
  const { fake } = openApp('#/', signedOut())
  await screen.findByLabelText('单位编号')
  press('登录')
  expect((await screen.findAllByText('请填写单位编号')).length).toBeGreaterThan(0)
  expect(screen.getAllByText('请填写密码').length).toBeGreaterThan(0)
  expect(fake.inputsOf('session.signIn')).toEqual([])
})

test('practice mode is one click away, and shows on every window', async () => {
  const { fake } = openApp('#/', signedOut())
  fireEvent.click(await screen.findByRole('button', { name: /进入练习模式/ }))
  await waitFor(() => expect(fake.inputsOf('session.practice')).toHaveLength(1))
  const status = fakeAnswers()['session.status']({}) as Exclude<ReturnType<FakeAnswers['session.status']>, Promise<unknown> | { ok: unknown }>
  fake.answer({ 'session.status': () => ({ ...status, mode: 'practice', session: { ...status.session!, mode: 'practice' } }) })
  fake.emit({ type: 'changed', topics: ['session'] })
  expect((await screen.findByRole('note')).textContent).toContain('练习模式')
})
