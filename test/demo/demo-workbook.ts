import ExcelJS from 'exceljs'
import { idCheckCharacter } from '../../shared/domain/id-checksum.ts'

/** A workbook as a clerk brings it: mostly right, some rows wrong in the ways that rows are wrong. Everybody in it is made up. */
export interface DemoWorkbook {
  readonly rows: number
  /** Rows that a clerk would have to mend, by what is wrong with them. */
  readonly wrong: readonly string[]
  readonly duplicate: number
}

const HEADERS = ['序号', '*姓名', '*证件类型', '*证件号码', '性别', '出生日期', '*民族', '*户口性质', '*增员类型', '*参保日期', '企业养老', '机关养老', '失业', '医疗', '工伤', '生育', '大额医疗', '*缴费工资', '*用工形式', '*参保身份', '个人身份', '参加工作日期', '文化程度', '手机', '户籍地址', '联系地址', '调出单位', '备注'] as const
type Header = (typeof HEADERS)[number]
type Row = Record<Header, string | number>

const NAMES = ['向楠', '欧阳思远', '阿依古丽·买买提', '覃㛃', '田亮', '石海燕', '吐尔逊江·阿卜杜热合曼', '龙𬱖', '彭雨桐', '单文博', '解语', '仇志强', '查小雨', '曾秀英', '尉迟嘉', '朱烁', '罗桑旦增', '黄建国', '周子轩', '吴佳怡']

const resident = (index: number): string => {
  const birth = `${1986 + (index % 16)}${String(1 + (index % 12)).padStart(2, '0')}${String(1 + ((index * 7) % 27)).padStart(2, '0')}`
  const first17 = `430102${birth}${String(101 + index * 2).padStart(3, '0')}`
  return first17 + idCheckCharacter(first17)
}

function soundRow(index: number, today: string): Row {
  const number = resident(index)
  return {
    序号: index + 1, '*姓名': NAMES[index % NAMES.length]!, '*证件类型': '01 居民身份证（户口簿）', '*证件号码': number, 性别: '男', 出生日期: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
    '*民族': index % 7 === 2 ? '维吾尔族' : '汉族', '*户口性质': '11 本地城镇户口', '*增员类型': '新参保', '*参保日期': today,
    企业养老: '是', 机关养老: '否', 失业: '是', 医疗: '是', 工伤: '是', 生育: '是', 大额医疗: '是', '*缴费工资': `${5200 + index * 35}.00`, '*用工形式': '41 订立固定期限劳动合同', '*参保身份': '101 企业职工',
    个人身份: '1 工人', 参加工作日期: `${Number(number.slice(6, 10)) + 22}-07-01`, 文化程度: '21 大学本科', 手机: `1380731${String(index).padStart(4, '0')}`, 户籍地址: '湖南省长沙市芙蓉区示例路 18 号', 联系地址: '湖南省长沙市岳麓区麓谷街道示例苑 3 栋', 调出单位: '', 备注: '',
  }
}

const FAULTS: readonly (readonly [what: string, change: Partial<Row>])[] = [
  ['校验码不对', { '*证件号码': '430102199203140215' }],
  ['证件号码存成了数字', { '*证件号码': 430102199305160200 }],
  ['民族写错', { '*民族': '汗族' }],
  ['工资不是金额', { '*缴费工资': '五千二' }],
  ['没有工伤保险', { 工伤: '否' }],
  ['日期是两位年份', { '*参保日期': '26.11.1' }],
]

/** Writes the demo's workbook to `path`. `today` is the declaration's day, YYYY-MM-DD; `people` the rows without a fault. */
export async function writeDemoWorkbook(path: string, today: string, people = 24): Promise<DemoWorkbook> {
  const rows = Array.from({ length: people }, (_, index) => soundRow(index, today))
  // Tidied and said so: an odd middle dot, full-width digits, a base under the limit.
  rows[2]!['*姓名'] = '阿依古丽•买买提'
  rows[3]!['手机'] = '１３８０７３１０００３'
  rows[5]!['*缴费工资'] = '2100'
  FAULTS.forEach(([, change], index) => rows.push({ ...soundRow(people + index, today), ...change }))
  rows.push({ ...soundRow(4, today), 序号: rows.length + 1 })
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('增员')
  sheet.addRow([...HEADERS])
  for (const row of rows) sheet.addRow(HEADERS.map((header) => row[header]))
  await workbook.xlsx.writeFile(path)
  return { rows: rows.length, wrong: FAULTS.map(([what]) => what), duplicate: 1 }
}
