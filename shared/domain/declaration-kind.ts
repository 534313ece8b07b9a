import { z } from 'zod'

/** 增员 and 减员: what a declaration, a batch, a template or a report is of. */
export const DECLARATION_KINDS = ['add', 'remove'] as const
export const DeclarationKind = z.enum(DECLARATION_KINDS)
export type DeclarationKind = z.infer<typeof DeclarationKind>
