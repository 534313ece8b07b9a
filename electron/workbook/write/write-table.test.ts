import { describe, expect, it } from 'vitest'
import { readAll } from '../../../test/fixtures/workbooks/read-all.ts'
import { writeTable } from './write-table.ts'

async function* later(): AsyncGenerator<(string | number | null)[]> {
  yield ['110101199003074477', '阿依古丽·买买提', 450_055, '2026-11-01', 3]
  yield ['', '𬱖', null, '不详', -1]
}

describe('a list as a workbook', () => {
  it('keeps texts texts, money money and dates dates', async () => {
    const bytes = await writeTable({
      sheetName: '员工/花名册:2026', notes: ['截至 2026-11-23 的花名册', '=不是公式'],
      columns: [{ header: '证件号码', width: 22, kind: 'text' }, { header: '姓名', width: 12, kind: 'text' }, { header: '缴费工资', width: 12, kind: 'money' }, { header: '参保日期', width: 12, kind: 'date' }, { header: '月数', width: 8, kind: 'number' }],
      rows: later(),
    })
    const { cells, outcome } = await readAll(bytes)
    expect(outcome).toMatchObject({ ok: true, summary: { sheetName: '员工_花名册_2026', rows: 3 } })
    expect([...cells].slice(5)).toEqual([
      ['A2', ['text', '110101199003074477']], ['B2', ['text', '阿依古丽·买买提']], ['C2', ['number', '4500.55']], ['D2', ['date', '2026-11-01']], ['E2', ['number', '3']],
      ['B3', ['text', '𬱖']], ['D3', ['text', '不详']], ['E3', ['number', '-1']],
    ])
    expect((await readAll(bytes, { sheet: '说明' })).cells.get('A2')).toEqual(['text', '=不是公式'])
  })

  it('writes an empty list with its header', async () => {
    const { outcome } = await readAll(await writeTable({ sheetName: '', columns: [{ header: '姓名', width: 9, kind: 'text' }], rows: [] }))
    expect(outcome).toMatchObject({ ok: true, summary: { sheetName: '清单', rows: 1 } })
  })
})
