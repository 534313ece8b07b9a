import { z } from 'zod'
import { AddContent } from './add-content.ts'
import { RemoveContent } from './remove-content.ts'

/** What a declaration declares: the kind says which fields there are. */
export const DeclaredContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), content: AddContent }),
  z.object({ kind: z.literal('remove'), content: RemoveContent }),
])
export type DeclaredContent = z.infer<typeof DeclaredContent>

/** Kind and content alone of something that has more. */
export const declaredBy = (declared: DeclaredContent): DeclaredContent =>
  declared.kind === 'add' ? { kind: 'add', content: declared.content } : { kind: 'remove', content: declared.content }

/** The day of the change: 参保日期 of a 增员, 减员日期 of a 减员. */
export const changedOn = (declared: DeclaredContent): string | null => (declared.kind === 'add' ? declared.content.insuredFrom : declared.content.removedOn)
