import { change as changeEn } from './en/change.ts'
import { enquiry as enquiryEn } from './en/enquiry.ts'
import { frame as frameEn } from './en/frame.ts'
import { mending as mendingEn } from './en/mending.ts'
import { transfer as transferEn } from './en/transfer.ts'
import { words as wordsEn } from './en/words.ts'
import { workbench as workbenchEn } from './en/workbench.ts'
import { change } from './zh-cn/change.ts'
import { enquiry } from './zh-cn/enquiry.ts'
import { frame } from './zh-cn/frame.ts'
import { mending } from './zh-cn/mending.ts'
import { transfer } from './zh-cn/transfer.ts'
import { words } from './zh-cn/words.ts'
import { workbench } from './zh-cn/workbench.ts'

const zhCN = { ...words, ...frame, ...enquiry, ...change, ...transfer, ...mending, ...workbench } as const

/** A key of the windows' catalogue. The Chinese catalogue is the one that defines them. */
export type UiKey = keyof typeof zhCN

const en: Readonly<Record<UiKey, string>> = { ...wordsEn, ...frameEn, ...enquiryEn, ...changeEn, ...transferEn, ...mendingEn, ...workbenchEn }

/** The words of every window, by language. `{{name}}` marks what is filled in. */
export const UI_CATALOGUE: Readonly<Record<'zh-CN' | 'en', Readonly<Record<UiKey, string>>>> = { 'zh-CN': zhCN, en }
