import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import type { Advice } from '../../../shared/ipc/declare.ts'
import type { FormField } from '../../ui/form/form-field.ts'
import type { FormSnapshot } from './form-snapshot.ts'
import { fieldsOf } from './typed-content.ts'

/** 居民身份证, 外国人永久居留身份证, 港澳台居民居住证: birth date and gender stand in the number. */
const TELLING_TYPES: readonly unknown[] = ['01', '07', '16', '']

/**
 * The fields that are asked: not the verb (it has buttons of its own), not who the person is where the roster says it, not birth date and
 * gender where the number says them, and the former unit of a 调入 alone. Nothing is asked twice.
 */
export function shownFields(kind: DeclarationKind, { personId, typed }: FormSnapshot, { facts }: Advice): readonly FormField[] {
  const told = personId !== null || (TELLING_TYPES.includes(typed.idType) && facts.birthDate !== null && facts.gender !== null)
  return fieldsOf(kind).filter(({ key }) => {
    if (key === 'operation') return false
    if (personId !== null && (key === 'idNumber' || key === 'idType' || key === 'name')) return false
    if (key === 'gender' || key === 'birthDate') return !told
    return key !== 'formerUnit' || typed.operation === 'transfer'
  })
}
