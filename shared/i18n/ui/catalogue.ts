import { accident as accidentEn } from './en/accident.ts'
import { advice as adviceEn } from './en/advice.ts'
import { attachment as attachmentEn } from './en/attachment.ts'
import { certificate as certificateEn } from './en/certificate.ts'
import { change as changeEn } from './en/change.ts'
import { confirming as confirmingEn } from './en/confirming.ts'
import { declare as declareEn } from './en/declare.ts'
import { enquiry as enquiryEn } from './en/enquiry.ts'
import { form as formEn } from './en/form.ts'
import { frame as frameEn } from './en/frame.ts'
import { history as historyEn } from './en/history.ts'
import { mending as mendingEn } from './en/mending.ts'
import { reconcile as reconcileEn } from './en/reconcile.ts'
import { transfer as transferEn } from './en/transfer.ts'
import { words as wordsEn } from './en/words.ts'
import { workbench as workbenchEn } from './en/workbench.ts'
import { accident } from './zh-cn/accident.ts'
import { advice } from './zh-cn/advice.ts'
import { attachment } from './zh-cn/attachment.ts'
import { certificate } from './zh-cn/certificate.ts'
import { change } from './zh-cn/change.ts'
import { confirming } from './zh-cn/confirming.ts'
import { declare } from './zh-cn/declare.ts'
import { enquiry } from './zh-cn/enquiry.ts'
import { form } from './zh-cn/form.ts'
import { frame } from './zh-cn/frame.ts'
import { history } from './zh-cn/history.ts'
import { mending } from './zh-cn/mending.ts'
import { reconcile } from './zh-cn/reconcile.ts'
import { transfer } from './zh-cn/transfer.ts'
import { words } from './zh-cn/words.ts'
import { workbench } from './zh-cn/workbench.ts'

const zhCN = { ...accident, ...advice, ...attachment, ...certificate, ...change, ...confirming, ...declare, ...enquiry, ...form, ...frame, ...history, ...mending, ...reconcile, ...transfer, ...words, ...workbench } as const

/** A key of the windows' catalogue. The Chinese catalogue is the one that defines them. */
export type UiKey = keyof typeof zhCN

const en: Readonly<Record<UiKey, string>> = { ...accidentEn, ...adviceEn, ...attachmentEn, ...certificateEn, ...changeEn, ...confirmingEn, ...declareEn, ...enquiryEn, ...formEn, ...frameEn, ...historyEn, ...mendingEn, ...reconcileEn, ...transferEn, ...wordsEn, ...workbenchEn }

/** The words of every window, by language. `{{name}}` marks what is filled in. */
export const UI_CATALOGUE: Readonly<Record<'zh-CN' | 'en', Readonly<Record<UiKey, string>>>> = { 'zh-CN': zhCN, en }
