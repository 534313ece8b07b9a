// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Finding } from '../../../shared/domain/finding.ts'
import type { Lookup } from '../../../shared/ipc/declare.ts'
import { appError } from '../../../shared/result/app-error.ts'
import { err } from '../../../shared/result/result.ts'
import { FAKE_ADD_ADVICE, FAKE_NUMBER, FAKE_REMOVE_ADVICE } from '../../api/fake/fake-declaring.ts'
import { fakeDeclaration } from '../../api/fake/fake-declaration.ts'
import { fakePerson } from '../../api/fake/fake-people.ts'
import { openApp, type OpenedApp } from '../../app/open-app.tsx'

afterEach(cleanup)

const box = (): Promise<HTMLElement> => screen.findByRole('searchbox', { name: '查询要申报的人员' })
const enter = (target: HTMLElement): boolean => fireEvent.keyDown(target, { key: 'Enter' })
const finding = (part: Partial<Finding> & Pick<Finding, 'ruleId' | 'field'>): Finding => ({ severity: 'error', row: null, column: null, value: null, params: {}, ...part })
const found = (part: Partial<Lookup>): Lookup => ({ read: 'name', people: [], more: false, ambiguous: false, number: null, ...part })

async function ask(text: string): Promise<void> {
  const field = await box()
  fireEvent.change(field, { target: { value: text } })
  enter(field)
}
/** As far as the fields: a new person, 新参保. */
async function beginNew(app: OpenedApp): Promise<OpenedApp> {
  await ask(FAKE_NUMBER)
  fireEvent.click(await screen.findByRole('button', { name: /^新参保/ }))
  await screen.findByLabelText('姓名')
  return app
}

test('a number that nobody has begins a new person; the proposed button has the focus, the wrong one says why', async () => {
  const { fake } = openApp('#/add')
  await ask(FAKE_NUMBER)
  const proposed = await screen.findByRole('button', { name: /^新参保/ })
  await waitFor(() => expect(document.activeElement).toBe(proposed))
  expect(proposed.textContent).toContain('建议')
  expect(screen.getByRole('button', { name: /^续保/ }).textContent).toContain('不适用')
  expect(fake.inputsOf('declare.begin')).toEqual([{ kind: 'add', personId: null, idNumber: FAKE_NUMBER, name: null }])
  expect(screen.queryByLabelText('姓名')).toBeNull()
})

test('two people of one name force a choice by month and last four digits', async () => {
  const people = [0, 11].map((index) => ({ ...fakePerson(index), name: '王伟', open: null }))
  const { fake } = openApp('#/add', { 'declare.lookup': () => found({ people, ambiguous: true }) })
  await ask('王伟')
  expect((await screen.findByText(/花名册里叫「王伟」的有 2 人/)).getAttribute('role')).toBe('status')
  const grid = screen.getByRole('grid', { name: '符合的人员' })
  await waitFor(() => expect(document.activeElement).toBe(grid))
  expect(within(grid).getByText(people[1]!.hiredOn!.slice(0, 7))).toBeTruthy()
  expect(within(grid).getByText(people[1]!.idNumber.slice(-4)).tagName).toBe('STRONG')
  expect(fake.inputsOf('declare.begin')).toEqual([])
  fireEvent.keyDown(grid, { key: 'ArrowDown' })
  enter(grid)
  await waitFor(() => expect(fake.inputsOf('declare.begin')).toEqual([{ kind: 'add', personId: people[1]!.id, idNumber: null, name: null }]))
})

test('a failed check character offers the roster’s neighbours: the first has the focus, the number stays masked', async () => {
  const other = fakePerson(3)
  const suggestions = [
    { idNumber: '430102199601210221', personId: other.id, name: other.name, cause: 'digit' as const },
    { idNumber: FAKE_NUMBER, personId: null, name: null, cause: 'check' as const },
  ]
  const typed = '430102199601210212'
  const { fake } = openApp('#/add', { 'declare.lookup': () => found({ read: 'number', number: { idNumber: typed, idType: '01', findings: [finding({ ruleId: 'ID_CHECKSUM', field: 'idNumber', params: { expected: '1', found: '2' } })], suggestions } }) })
  await ask(typed)
  expect(await screen.findByText(/校验码应为 1，填的是 2/)).toBeTruthy()
  const list = screen.getByRole('list', { name: '可能想输入的号码' })
  const [first, second] = within(list).getAllByRole('button')
  await waitFor(() => expect(document.activeElement).toBe(first))
  expect(first!.textContent).toContain(other.name)
  expect(first!.textContent).not.toContain('19960121')
  fireEvent.keyDown(first!, { key: 'ArrowDown' })
  expect(document.activeElement).toBe(second)
  fireEvent.click(first!)
  await waitFor(() => expect(fake.inputsOf('declare.begin')).toEqual([{ kind: 'add', personId: other.id, idNumber: null, name: null }]))
})

test('a person with an open declaration is led to it, and no second one is begun', async () => {
  openApp('#/add', {
    'declare.begin': () => ({ declared: { kind: 'add', content: fakeDeclaration(0).content }, origins: {}, person: null, open: { id: 'd4', kind: 'add', shownState: 'returned', operation: 'new' }, advice: FAKE_ADD_ADVICE }),
  })
  await ask(FAKE_NUMBER)
  const open = await screen.findByRole('button', { name: '打开那份申报' })
  expect(screen.getByRole('alert').textContent).toContain('社保局退回了这份申报')
  expect(screen.queryByRole('button', { name: /^新参保/ })).toBeNull()
  fireEvent.click(open)
  await waitFor(() => expect(window.location.hash).toBe('#/confirm?open=d4'))
})

test('defaults are marked until they are changed, and insurances say from when: 工伤 the day after', async () => {
  await beginNew(openApp('#/add'))
  const marks = () => screen.queryAllByText('默认').length
  expect(marks()).toBe(2)
  expect(screen.getByText(/2026-11-24 零时起生效/)).toBeTruthy()
  expect((screen.getByRole('checkbox', { name: '工伤' }) as HTMLInputElement).checked).toBe(true)
  expect(screen.queryByLabelText('出生日期')).toBeNull()
  expect(screen.getByText('1996-01-21')).toBeTruthy()
  fireEvent.mouseDown(screen.getByLabelText(/^民族/))
  fireEvent.click(await screen.findByTitle('维吾尔族'))
  await waitFor(() => expect(marks()).toBe(1))
})

test('every keystroke is kept, and found again when the window opens', async () => {
  const { fake } = await beginNew(openApp('#/add'))
  const name = screen.getByLabelText('姓名')
  for (const value of ['王', '王小', '王小明']) fireEvent.change(name, { target: { value } })
  fireEvent.change(screen.getByLabelText('参保日期'), { target: { value: '2026-1' } })
  await waitFor(() => expect(fake.inputsOf('form.keep').at(-1)).toMatchObject({ key: 'add', state: { name: '王小明', insuredFrom: '2026-1', operation: 'new' } }))
  // Another window, and back.
  window.location.hash = '#/person'
  await screen.findByRole('heading', { level: 1, name: '个人综合查询' })
  window.location.hash = '#/add'
  expect(await screen.findByText(/已恢复上次未保存的填写/)).toBeTruthy()
  expect((await screen.findByLabelText<HTMLInputElement>('姓名')).value).toBe('王小明')
  expect(screen.getByLabelText<HTMLInputElement>('参保日期').value).toBe('2026-1')
  fireEvent.click(screen.getByRole('button', { name: '丢弃' }))
  await waitFor(() => expect(fake.inputsOf('form.forget')).toEqual([{ key: 'add' }]))
  expect(screen.queryByLabelText('姓名')).toBeNull()
})

test('保存 keeps a wrong draft and goes to the first error; once mended it is the same draft that is saved', async () => {
  const wrong = [finding({ ruleId: 'FIELD_REQUIRED', field: 'hukou', params: { field: 'hukou' } }), finding({ ruleId: 'NAME_SPACE', severity: 'error', field: 'name', value: '王 伟', params: { suggested: '王伟' } })]
  const { fake } = await beginNew(openApp('#/add', {
    'declare.create': (declared) => ({ ...fakeDeclaration(0), content: declared.kind === 'add' ? declared.content : fakeDeclaration(0).content, findings: wrong, state: 'draft', shownState: 'draft' }),
  }))
  expect(screen.queryByText('“户口性质”没有填写。')).toBeNull()
  const name = screen.getByLabelText('姓名')
  fireEvent.change(name, { target: { value: '王 伟' } })
  fireEvent.keyDown(name, { key: 'Enter', ctrlKey: true })
  expect(await screen.findByText(/已存为草稿;还有 2 个错误/)).toBeTruthy()
  expect(fake.inputsOf('declare.create')).toMatchObject([{ kind: 'add', formKey: 'add', content: { name: '王 伟', operation: 'new' } }])
  await waitFor(() => expect(document.activeElement?.id).toBe('declare-name'))
  expect(screen.getByText('“户口性质”没有填写。')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '改为「王伟」' }))
  expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('王伟')
  fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true })
  await waitFor(() => expect(fake.inputsOf('declaration.edit')).toMatchObject([{ id: 'd0', revision: 1, kind: 'add', content: { name: '王伟' } }]))
  expect(fake.inputsOf('declare.create')).toHaveLength(1)
})

test('保存并下一位: the box is free again, and who was saved is said', async () => {
  const { fake } = await beginNew(openApp('#/add'))
  fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '王小明' } })
  fireEvent.keyDown(screen.getByLabelText('姓名'), { key: 'Enter', ctrlKey: true, shiftKey: true })
  expect(await screen.findByText('已保存 王小明 的新参保,待确认。本次共保存 1 人。')).toBeTruthy()
  expect(document.activeElement).toBe(await box())
  expect(screen.queryByLabelText('姓名')).toBeNull()
  expect(fake.inputsOf('declare.create')).toHaveLength(1)
})

test('Esc sets a form aside without losing it, and another person is not begun unasked', async () => {
  const { fake } = await beginNew(openApp('#/add'))
  fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '王小明' } })
  fireEvent.keyDown(screen.getByLabelText('姓名'), { key: 'Escape' })
  expect(await screen.findByText('王小明 的新参保填到一半,还没有保存。')).toBeTruthy()
  expect(fake.inputsOf('form.forget')).toEqual([])
  await ask('430102199703050018')
  const dialog = await screen.findByRole('dialog')
  fireEvent.click(within(dialog).getByRole('button', { name: '存为草稿,填这一位' }))
  await waitFor(() => expect(fake.inputsOf('declare.create')).toMatchObject([{ content: { name: '王小明' } }]))
  await waitFor(() => expect(fake.inputsOf('declare.begin').at(-1)).toMatchObject({ idNumber: '430102199703050018' }))
})

test('Enter goes to the next field', async () => {
  await beginNew(openApp('#/add'))
  const number = screen.getByLabelText('证件号码')
  number.focus()
  enter(number)
  expect(document.activeElement?.id).toBe('declare-idType')
})

test('Ctrl+Enter in a list saves and does not open the list', async () => {
  const { fake } = await beginNew(openApp('#/add'))
  const list = screen.getByLabelText(/^民族/)
  list.focus()
  fireEvent.keyDown(list, { key: 'Enter', ctrlKey: true })
  await waitFor(() => expect(fake.inputsOf('declare.create')).toHaveLength(1))
  expect(list.getAttribute('aria-expanded')).toBe('false')
})

test('what the engine will not take twice is opened instead', async () => {
  await beginNew(openApp('#/add', { 'declare.create': () => err(appError('STATE_CONFLICT', { reason: 'duplicate', id: 'd9', state: 'ready' })) }))
  fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '王小明' } })
  fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true })
  fireEvent.click(await screen.findByRole('button', { name: '打开那份申报' }))
  await waitFor(() => expect(window.location.hash).toBe('#/confirm?open=d9'))
})

test('超龄: 工伤 alone is ticked, and it says why', async () => {
  const advice = { ...FAKE_ADD_ADVICE, injuryOnly: true, facts: { ...FAKE_ADD_ADVICE.facts, overAge: true }, insurances: FAKE_ADD_ADVICE.insurances.map((line) => ({ ...line, open: line.insurance === '410' })) }
  await beginNew(openApp('#/add', { 'declare.advise': () => advice }))
  expect(await screen.findByText(/属于超龄人员:只能参加工伤保险/)).toBeTruthy()
  const ticked = () => screen.getAllByRole('checkbox').filter((tick) => (tick as HTMLInputElement).checked).map((tick) => tick.closest('label')?.textContent)
  await waitFor(() => expect(ticked()).toEqual(['工伤']))
  expect((screen.getByRole('checkbox', { name: '企业养老' }) as HTMLInputElement).disabled).toBe(true)
})

async function remove(name: RegExp, answers: Parameters<typeof openApp>[1] = {}): Promise<OpenedApp> {
  const app = openApp('#/remove', answers)
  await ask(fakePerson(1).idNumber)
  fireEvent.click(await screen.findByRole('button', { name }))
  await screen.findByLabelText('减员日期')
  return app
}

test('减员: the reasons are those of the operation, say what they mean, and none is chosen beforehand', async () => {
  const { fake } = await remove(/^暂停参保/)
  const reasons = within(screen.getByRole('radiogroup', { name: '减员原因' })).getAllByRole('radio') as HTMLInputElement[]
  expect(reasons.some(({ checked }) => checked)).toBe(false)
  expect(reasons.every(({ value }) => value.startsWith('63'))).toBe(true)
  expect(screen.getByText(/能否领取失业保险金取决于解除或终止的原因/)).toBeTruthy()
  fireEvent.click(reasons.find(({ value }) => value === '6301')!)
  fireEvent.click(screen.getByRole('button', { name: /^终止参保/ }))
  await waitFor(() => expect(within(screen.getByRole('radiogroup', { name: '减员原因' })).getAllByRole('radio').every((radio) => (radio as HTMLInputElement).value.startsWith('64') && !(radio as HTMLInputElement).checked)).toBe(true))
  fireEvent.click(screen.getByRole('radio', { name: /^死亡/ }))
  fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true })
  await waitFor(() => expect(fake.inputsOf('declare.create')).toMatchObject([{ kind: 'remove', content: { operation: 'end', reason: '6401', removedOn: '2026-11-23', insurances: ['110', '410'] } }]))
})

test('在职转退休 shows the month of the rule of 2025, how far it can move, and what was assumed', async () => {
  const facts = { ...FAKE_REMOVE_ADVICE.facts, birthDate: '1975-03-11', overAge: false, retirement: { category: 'f50' as const, assumed: true, years: 50, months: 2, month: '2025-05', oldMonth: '2025-03', earliest: '2025-03', latest: '2028-05', reached: true } }
  await remove(/^在职转退休/, { 'declare.advise': () => ({ ...FAKE_REMOVE_ADVICE, facts }), 'declare.begin': async ({ personId }) => ({ declared: { kind: 'remove', content: { name: '阿依古丽', idType: '01', idNumber: fakePerson(1).idNumber, operation: null, reason: null, removedOn: '2026-11-23', insurances: ['110'], remark: null } }, origins: {}, person: { ...fakePerson(1), id: personId ?? '', version: 1, ethnicity: '05', hukou: '11', personalIdentity: null, employmentForm: null, workStartDate: null, mobile: null, participations: [] }, open: null, advice: { ...FAKE_REMOVE_ADVICE, facts } }) })
  const panel = await screen.findByRole('region', { name: '法定退休时间' })
  expect(panel.textContent).toContain('50 周岁 2 个月')
  expect(panel.textContent).toContain('2025-05')
  expect(panel.textContent).toContain('2025-03 至 2028-05')
  expect(panel.textContent).toContain('花名册里没有填个人身份')
  fireEvent.click(within(panel).getByText('女干部(原 55 周岁)'))
  await waitFor(() => expect(panel.textContent).toContain('按改选的身份推算'))
  expect(panel.textContent).toContain('早于弹性范围')
})

test('a number that is not on the roster cannot be removed, and it says what to do', async () => {
  openApp('#/remove')
  await ask(FAKE_NUMBER)
  expect((await screen.findByRole('alert')).textContent).toContain('不在本单位花名册里,不能减员')
  expect(screen.getByRole('button', { name: '仍按输入的号码填写' })).toBeTruthy()
})

test('暂停参保 alone calls nothing empty: the reason is asked for once the draft is saved', async () => {
  await remove(/^暂停参保/, { 'declare.advise': () => ({ ...FAKE_REMOVE_ADVICE, findings: [finding({ ruleId: 'FIELD_REQUIRED', field: 'reason' })] }), 'declare.create': () => ({ ...fakeDeclaration(0), findings: [finding({ ruleId: 'FIELD_REQUIRED', field: 'reason' })] }) })
  await screen.findByRole('radiogroup', { name: '减员原因' })
  expect(screen.queryByText('“减员原因”没有填写。')).toBeNull()
  fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true })
  expect(await screen.findByText('“减员原因”没有填写。')).toBeTruthy()
})
