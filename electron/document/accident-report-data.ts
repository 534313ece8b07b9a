/** One injured person in the words that stand on the papers (names of codes, not codes). */
export interface AccidentReportPerson {
  readonly name: string
  readonly gender: string
  /** 证件号码, whole: the paper goes to the bureau. */
  readonly idNumber: string
  readonly occupation: string
  readonly employmentForm: string
  /** 参保日期, `YYYY-MM-DD`; '' where there is none. */
  readonly insuredFrom: string
  readonly phone: string
  /** 左掌（主要）、面颌部 … */
  readonly parts: string
  readonly nature: string
  /** With the time of death and the answer to the 48-hour question, where there are any. */
  readonly degree: string
  /** With 协议 or 非协议, where it is known. */
  readonly hospital: string
  readonly treatedAt: string
  readonly diagnosis: string
  readonly task: string
}

/** The accident in the words that stand on the papers. */
export interface AccidentFacts {
  readonly occurredAt: string
  /** Region and detail in one. */
  readonly place: string
  readonly workingTime: string
  readonly workplace: string
  readonly situation: string
  readonly category: string
  readonly traffic: string
  readonly thirdParty: string
  readonly course: string
  readonly cause: string
  readonly measures: string
  readonly witnesses: string
  readonly reporter: string
  readonly reporterPhone: string
  readonly reportedAt: string
  readonly reportMode: string
}

/** What every paper of an accident says of itself. */
export interface AccidentPaperHead {
  readonly region: string
  readonly unit: { readonly number: string; readonly name: string; readonly creditCode: string; readonly address: string; readonly phone: string }
  /** What state the report is in and since when: 草稿, 已报送, 已受理; `at` is an instant or null. */
  readonly state: { readonly text: string; readonly at: string | null }
  /** 受理编号; '' where there is none. */
  readonly receiptNumber: string
  readonly rulePack: string
  /** When the paper is made: an instant from the caller's clock. */
  readonly createdAt: string
  readonly practice: boolean
}

/** What 《工伤事故快报（备案表）》 is made of. */
export interface AccidentReportData extends AccidentPaperHead {
  readonly accident: AccidentFacts
  readonly deaths: number
  readonly people: readonly AccidentReportPerson[]
}

/** What one 《工伤认定申请表》 needs beside the accident. */
export interface RecognitionPerson extends AccidentReportPerson {
  readonly birthDate: string
  /** 参加工作时间; '' where it is not known. */
  readonly workStartDate: string
}

/** What 《工伤认定申请表》 is made of: one form for each person. */
export interface RecognitionData extends AccidentPaperHead {
  readonly accident: AccidentFacts
  /** 职业病 (条例 14-4) rather than an accident. */
  readonly disease: boolean
  readonly people: readonly RecognitionPerson[]
}
