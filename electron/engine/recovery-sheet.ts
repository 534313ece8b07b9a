import { ok } from '../../shared/result/result.ts'
import { instantOf } from '../platform/clock.ts'
import type { Handlers } from './context.ts'
import { knownUnit } from './known-unit.ts'
import { papersOf } from './papers.ts'

/** `document.recoverySheet`: the page with the recovery code that main has just made; the code is in no log, journal or file name. */
export const recoverySheetHandlers: Handlers<'document.recoverySheet'> = {
  'document.recoverySheet': async ({ recoveryCode }, context) => {
    const paper = await (await papersOf(context)).writeRecoverySheet({ code: recoveryCode, createdAt: instantOf(context.clock), unitName: knownUnit(context).name })
    return ok(context.documents.keep('数据库恢复码.pdf', paper.bytes, paper.pages))
  },
}
