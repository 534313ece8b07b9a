import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { idCheckCharacter } from '../../shared/domain/id-checksum.ts'

/** 22 columns as unit clerks send them: the recommended template with one insurance. */
const HEADERS = ['序号', '姓名', '证件类型', '证件号码', '性别', '出生日期', '民族', '户口性质', '增员类型', '参保日期', '工伤保险', '缴费工资', '用工形式', '参保身份', '个人身份', '参加工作日期', '文化程度', '手机', '户籍地址', '联系地址', '调出单位', '备注']

const SURNAMES = ['王', '李', '张', '刘', '陈', '欧阳', '阿依古丽·', '向', '石', '覃', '尉迟', '㛃']
const GIVEN = ['楠', '思远', '海燕', '亮', '买买提', '建国', '子轩', '秀英', '𬱖', '志强', '雨桐']
const ETHNICITIES = ['01 汉族', '03 回族', '05 维吾尔族', '15 土家族', '汉族']

/** What is wrong with every tenth row, in turn. */
const FAULTS: readonly ((cells: (string | number | Date)[], index: number) => void)[] = [
  (cells) => void (cells[3] = String(cells[3]).slice(0, 17) + (String(cells[3]).endsWith('1') ? '2' : '1')),
  (cells) => void (cells[11] = '五千'),
  (cells) => void (cells[6] = '汗族'),
  (cells) => void (cells[4] = cells[4] === '男' ? '女' : '男'),
  (cells) => void (cells[9] = '2025-01-01'),
  (cells) => void (cells[17] = '12345'),
  (cells) => void (cells[1] = ` ${String(cells[1])} `),
  (cells) => void (cells[10] = '否'),
]

/**
 * Writes (once) a 增员 workbook of `rows` people x 22 columns with exceljs's streaming writer: sound ID numbers, all
 * different, and something wrong with every tenth row. Deterministic but for the zip's times. Answers its path.
 */
export async function addWorkbook(folder: string, rows: number): Promise<string> {
  const path = join(folder, `add-${rows}.xlsx`)
  if (existsSync(path)) return path
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: `${path}.part`, useSharedStrings: true, useStyles: true })
  const sheet = workbook.addWorksheet('增员')
  sheet.addRow(HEADERS).commit()
  for (let index = 0; index < rows; index++) {
    const cells = rowOf(index)
    if (index % 10 === 9) FAULTS[Math.floor(index / 10) % FAULTS.length]?.(cells, index)
    sheet.addRow(cells).commit()
  }
  sheet.commit()
  await workbook.commit()
  renameSync(`${path}.part`, path)
  return path
}

/** People born 1970 to 2001; place, day and sequence make each number one of its own. */
export function idNumberOf(index: number): { readonly number: string; readonly birthDate: string } {
  const day = index % 28
  const month = Math.floor(index / 28) % 12
  const year = Math.floor(index / 336) % 32
  const sequence = 1 + 2 * (Math.floor(index / 10_752) % 499)
  const birthDate = `${1970 + year}-${String(month + 1).padStart(2, '0')}-${String(day + 1).padStart(2, '0')}`
  const first17 = `430102${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  return { number: first17 + idCheckCharacter(first17), birthDate }
}

function rowOf(index: number): (string | number | Date)[] {
  const { number, birthDate } = idNumberOf(index)
  return [
    String(index + 1), `${SURNAMES[index % 12]}${GIVEN[Math.floor(index / 12) % 11]}`, '01 居民身份证（户口簿）', number, '男', birthDate,
    ETHNICITIES[index % 5] ?? '汉族', '11 本地城镇户口', '新参保', '2026-11-01', '是', `${5200 + (index % 7000)}.50`, '41 订立固定期限劳动合同', '101 企业职工', '1 工人',
    `${Number(birthDate.slice(0, 4)) + 22}-07-01`, '21 大学本科', `138${String(index).padStart(8, '0')}`, `湖南省长沙市芙蓉区示例路${index % 500}号`, `湖南省长沙市岳麓区麓谷街道${index % 2000}栋${index % 30}室`,
    index % 50 === 0 ? `示例单位${index}` : '', index % 9 === 0 ? '返聘' : '',
  ]
}
