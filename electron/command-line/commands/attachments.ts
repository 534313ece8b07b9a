import { basename, resolve } from 'node:path'
import type { Attachment, AttachmentOwner } from '../../../shared/domain/attachment.ts'
import { describeError } from '../../../shared/i18n/errors/describe-error.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { need, type CommandContext, type Outcome } from '../call.ts'
import { EXIT } from '../exit-code.ts'

export interface AttachArguments {
  readonly owner: AttachmentOwner
  readonly files: readonly string[]
}

const UPLOAD = { waiting: '未上传', uploading: '上传中', delivered: '已送达' } as const

const lineOf = ({ name, bytes, upload, uploaded }: Attachment): string => `${name}\t${Math.ceil(bytes / 1024)} KB\t${UPLOAD[upload]}${upload === 'uploading' ? ` ${Math.floor((uploaded / bytes) * 100)}%` : ''}`

/** 添加附件, each file by itself: one that is refused keeps none of the others out, and the call ends in 1. */
export async function attach({ owner, files }: AttachArguments, context: CommandContext): Promise<Outcome> {
  const engine = await context.engine()
  need(await engine.call('attachment.list', { owner }))
  const added: string[] = []
  const refused: { file: string; error: AppError }[] = []
  for (const file of files) {
    const answer = await engine.call('attachment.add', { owner, source: { path: resolve(file) } })
    if (!answer.ok) refused.push({ file: basename(file), error: answer.error })
    else if (answer.value.duplicate) context.notice(`${basename(file)}: 和已有的附件「${answer.value.attachment.name}」内容一样,没有重复添加`)
    else added.push(answer.value.attachment.id)
  }
  const list = need(await engine.call('attachment.list', { owner }))
  return {
    json: { added, refused: refused.map(({ file, error }) => ({ file, code: error.code, params: error.params })), attachments: list.items, totalBytes: list.totalBytes },
    lines: [
      ...refused.map(({ file, error }) => {
        const { message, advice } = describeError(error, 'zh-CN')
        return `没有添加 ${file}: ${message}。${advice}`
      }),
      `已添加 ${added.length} 个附件,现有 ${list.items.length} 个:`,
      ...list.items.map(lineOf),
    ],
    exit: refused.length > 0 ? EXIT.refused : EXIT.done,
  }
}

/** The files of one declaration or accident report, and how far each has got. */
export async function attachments({ owner }: { readonly owner: AttachmentOwner }, context: CommandContext): Promise<Outcome> {
  const engine = await context.engine()
  const list = need(await engine.call('attachment.list', { owner }))
  return { json: { attachments: list.items, totalBytes: list.totalBytes, fixed: list.fixed }, lines: list.items.length > 0 ? list.items.map(lineOf) : ['没有附件'], exit: EXIT.done }
}
