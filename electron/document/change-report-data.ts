/** One line of the change report, in the words that stand on the paper (names of codes, not codes). */
export interface ChangeReportRow {
  /** 姓名 AAC003. */
  readonly name: string
  /** 性别 AAC004. */
  readonly gender: string
  /** 证件类型 AAC058. */
  readonly idType: string
  /** 证件号码 AAC147, whole: the paper goes to the bureau. */
  readonly idNumber: string
  /** 变更类型 AAC050. */
  readonly changeType: string
  /** 变更原因 AAE160. */
  readonly changeReason: string
  /** 变更日期 AAE035, `YYYY-MM-DD`. */
  readonly changeDate: string
  /** 险种 AAE140. */
  readonly insurances: readonly string[]
  /** 缴费工资 AAC040 in fen; null where it does not apply (减员). */
  readonly wageFen: number | null
  /** 参保身份 AAC066. */
  readonly insuredIdentity: string
  /** 联系电话 AAC067. */
  readonly phone: string
  /** 备注 AAE013. */
  readonly remark: string
}

/** What 《…社会保险人员异动申报表》 is made of. */
export interface ChangeReportData {
  readonly kind: 'add' | 'remove'
  /** The region's name as the title says it: `湖南省长沙市`. */
  readonly region: string
  readonly unit: { readonly number: string; readonly name: string; readonly creditCode: string }
  /** 申报月度 `YYYY-MM`. */
  readonly month: string
  /** What state the declarations are in and since when: 草稿, 已报送, 已受理; `at` is an instant or null. */
  readonly state: { readonly text: string; readonly at: string | null }
  readonly rulePack: string
  /** When the report is made: an instant from the caller's clock. */
  readonly createdAt: string
  readonly practice: boolean
  /** One, or the three that the bureau's form asks for. */
  readonly copies: 1 | 3
  readonly rows: readonly ChangeReportRow[]
}

/** The copies of the form and who keeps each. */
export const COPY_LABELS = ['第一联　社保经办机构留存', '第二联　税务留存', '第三联　单位留存'] as const

/** The title without the quotation marks of a work's name. */
export const changeReportTitle = (data: ChangeReportData): string =>
  `${data.region}社会保险人员异动申报表（${data.kind === 'add' ? '增员' : '减员'}）`
