import type { AddContent, AddOperation } from '../../domain/add-content.ts'
import type { RemoveContent, RemoveOperation } from '../../domain/remove-content.ts'
import { F, FURTHER_FIELDS, type FurtherField } from '../field.ts'
import type { Subject } from '../subject.ts'

/** Columns are read in the order of the codes (see sheet-plan.ts); only a list that a person wrote needs sorting. */
function ascending(insurances: string[]): string[] {
  for (let index = 1; index < insurances.length; index++) {
    if ((insurances[index - 1] as string) > (insurances[index] as string)) return insurances.toSorted()
  }
  return insurances
}

/** The 增员 that a subject amounts to, as tidied. Gender and birth date come from a sound ID where they are not typed. */
export function addContentOf(subject: Subject): AddContent {
  const { values } = subject
  const sound = subject.id !== null && !subject.isSpoilt('idNumber') ? subject.id : null
  return {
    name: values[F.name] ?? '',
    idType: values[F.idType] ?? (subject.isBlank('idType') ? assumedType(subject) : ''),
    idNumber: values[F.idNumber] ?? '',
    gender: values[F.gender] ?? sound?.gender ?? null,
    birthDate: (subject.birthMonthOnly ? null : values[F.birthDate]) ?? sound?.birthDate ?? null,
    ethnicity: values[F.ethnicity] ?? null,
    hukou: values[F.hukou] ?? null,
    operation: (values[F.operation] ?? null) as AddOperation | null,
    insuredFrom: values[F.insuredFrom] ?? null,
    insurances: ascending(subject.insurances),
    wageFen: subject.wageFen,
    employmentForm: values[F.employmentForm] ?? null,
    insuredIdentity: values[F.insuredIdentity] ?? null,
    personalIdentity: values[F.personalIdentity] ?? null,
    workStartDate: values[F.workStartDate] ?? null,
    education: values[F.education] ?? null,
    mobile: values[F.mobile] ?? null,
    hukouAddress: values[F.hukouAddress] ?? null,
    contactAddress: values[F.contactAddress] ?? null,
    formerUnit: values[F.formerUnit] ?? null,
    remark: values[F.remark] ?? null,
    ...furtherOf(subject),
  }
}

/** What is asked in some regions alone: named where it is filled in. */
function furtherOf({ values }: Subject): Partial<Record<FurtherField, string>> {
  const further: Partial<Record<FurtherField, string>> = {}
  for (const field of FURTHER_FIELDS) {
    const value = values[F[field]]
    if (value) further[field] = value
  }
  return further
}

/** The 减员 that a subject amounts to. */
export function removeContentOf(subject: Subject): RemoveContent {
  const { values } = subject
  return {
    name: values[F.name] ?? '',
    idType: values[F.idType] ?? (subject.isBlank('idType') ? assumedType(subject) : ''),
    idNumber: values[F.idNumber] ?? '',
    operation: (values[F.operation] ?? null) as RemoveOperation | null,
    reason: values[F.reason] ?? null,
    removedOn: values[F.removedOn] ?? null,
    insurances: ascending(subject.insurances),
    remark: values[F.remark] ?? null,
  }
}

/** Without a column the type is what the number was read as; an empty cell stays empty, as FIELD_REQUIRED says. */
function assumedType(subject: Subject): string {
  return subject.isTypeAbsent() ? (subject.readAs ?? '') : ''
}
