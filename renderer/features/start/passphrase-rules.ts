import type { Rule, RuleObject } from 'antd/es/form'
import type { Text } from '../../ui/text.ts'

export const SHORTEST_PASSPHRASE = 8

/** At least eight characters. */
export const lengthRule = (text: Text): Rule => ({
  validator: (_rule, value: string | undefined) =>
    (value ?? '').length >= SHORTEST_PASSPHRASE ? Promise.resolve() : Promise.reject(new Error(text('start.passphraseShort', { count: (value ?? '').length }))),
})

/** The same as the field `other`. */
export const sameRule =
  (text: Text, other: string) =>
  ({ getFieldValue }: { getFieldValue: (name: string) => unknown }): RuleObject => ({
    validator: (_rule, value: string | undefined) => (value === getFieldValue(other) ? Promise.resolve() : Promise.reject(new Error(text('start.passphraseDiffers')))),
  })
