import type { form as zh } from '../zh-cn/form.ts'

export const form: Record<keyof typeof zh, string> = {
  'form.calendar': 'Choose from a calendar',
  'form.dateInvalid': 'This is not a whole date that exists; write 2026-11-23 or 20261123.',
  'form.mend.to': 'Make it “{{value}}”',
  'form.mend.lastCharacter': 'Make it end in {{character}}',
  'form.mend.tick': 'Tick {{names}}',
  'form.mend.untick': 'Untick {{names}}',
  'form.mend.open': 'Open the declaration that is there',
  'form.mend.insuredIdentity': 'Insured identity: {{name}}',
  'form.mend.identity': 'Personal identity: {{name}}',
}
