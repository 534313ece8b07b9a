import { z } from 'zod'

/** 险种类型 AAE140: the code as a string ('110' 企业养老, '120' 机关养老, '210' 失业, '310' 医疗, '330' 大额, '410' 工伤, '510' 生育 …). */
export const InsuranceCode = z.string().regex(/^\d{3}$/)
export type InsuranceCode = z.infer<typeof InsuranceCode>

/** The code of 工伤保险, which has rules of its own everywhere. */
export const WORK_INJURY: InsuranceCode = '410'
