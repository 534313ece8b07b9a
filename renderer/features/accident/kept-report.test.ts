import { expect, test } from 'vitest'
import { emptyAccident } from '../../../shared/domain/accident-content.ts'
import { FormState } from '../../../shared/ipc/form.ts'
import { fakeInjured } from '../../api/fake/fake-accident.ts'
import { reportOfState, stateOfReport } from './kept-report.ts'

test('a report of a hundred people goes into a kept form and comes out as it was', () => {
  const kept = { revision: 7, content: { ...emptyAccident(), place: '三车间', injured: Array.from({ length: 100 }, (_, index) => fakeInjured(index, { task: '换刀'.repeat(900) })) } }
  expect(reportOfState(FormState.parse(stateOfReport(kept)))).toEqual(kept)
})

test('what is no report is none', () => {
  expect(reportOfState({ name: '王' })).toBeNull()
  expect(reportOfState({ content: ['{"place":'] })).toBeNull()
  expect(reportOfState({ content: ['{"place":1}'] })).toBeNull()
})
