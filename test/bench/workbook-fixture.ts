import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'

/** The 22 columns of the recommended 增员 template. */
const HEADERS = ['序号', '姓名', '证件类型', '证件号码', '性别', '出生日期', '民族', '户口性质', '增员类型', '参保日期', '工伤保险', '缴费工资', '用工形式', '参保身份', '个人身份', '参加工作日期', '文化程度', '手机', '户籍地址', '联系地址', '调出单位', '备注']

const SURNAMES = ['王', '李', '张', '刘', '陈', '欧阳', '阿依古丽·', '向', '石', '覃']
const GIVEN = ['楠', '思远', '海燕', '亮', '买买提', '建国', '㛃', '子轩', '秀英', '𬱖']
const NATIONS = ['01 汉族', '03 回族', '05 维吾尔族', '15 土家族', '汉']

/**
 * Writes (once) a workbook of `rows` data rows x 22 columns with exceljs's streaming writer: the shape that the
 * speed of reading is judged by. Deterministic but for the zip's times.
 * @param sharedStrings texts in sharedStrings.xml as Excel writes them, or inline as exporters do
 */
export async function workbookFixture(folder: string, rows: number, sharedStrings: boolean): Promise<string> {
  const path = join(folder, `batch-${rows}-${sharedStrings ? 'shared' : 'inline'}.xlsx`)
  if (existsSync(path)) return path
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: `${path}.part`, useSharedStrings: sharedStrings, useStyles: true })
  const sheet = workbook.addWorksheet('增员')
  sheet.getColumn(10).numFmt = 'yyyy-mm-dd'
  sheet.addRow(HEADERS).commit()
  for (let index = 0; index < rows; index++) sheet.addRow(rowValues(index)).commit()
  sheet.commit()
  await workbook.commit()
  renameSync(`${path}.part`, path)
  return path
}

function rowValues(index: number): (string | number | Date)[] {
  const year = 1965 + (index % 40)
  const birth = `${year}-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`
  const id = `4301${String(index % 100).padStart(2, '0')}${birth.replaceAll('-', '')}${String(index % 1000).padStart(3, '0')}X`
  return [
    index + 1, `${SURNAMES[index % 10]}${GIVEN[Math.floor(index / 10) % 10]}`, '01 居民身份证', id, index % 2 === 0 ? '男' : '女', birth,
    NATIONS[index % 5] ?? '汉', '10 非农业', '新参保', new Date(Date.UTC(2026, 10, 1 + (index % 28))), '是', 4500 + (index % 7000) + 0.55, '41 固定期限', '101 企业职工', '1 工人',
    `${year + 20}-07-01`, '21 大学本科', `138${String(index).padStart(8, '0')}`, `湖南省长沙市岳麓区示例路${index % 500}号`, `湖南省长沙市岳麓区麓谷街道${index % 2000}栋${index % 30}室`,
    index % 50 === 0 ? `示例单位${index}` : '', index % 9 === 0 ? '返聘' : '',
  ]
}
