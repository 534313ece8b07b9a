import { ageOverLimit } from './age/age-over-limit.ts'
import { ageRetiredInsurance } from './age/age-retired-insurance.ts'
import { ageRetired } from './age/age-retired.ts'
import { ageUnder16 } from './age/age-under-16.ts'
import { addAndRemove } from './duplicate/add-and-remove.ts'
import { duplicateDraft } from './duplicate/duplicate-draft.ts'
import { duplicateInFile } from './duplicate/duplicate-in-file.ts'
import { duplicatePending } from './duplicate/duplicate-pending.ts'
import { rowJoined } from './duplicate/row-joined.ts'
import type { DeclarationKind } from './field.ts'
import { birthdateMismatch } from './id/birthdate-mismatch.ts'
import { genderMismatch } from './id/gender-mismatch.ts'
import { id15Digit } from './id/id-15-digit.ts'
import { idBirthdate } from './id/id-birthdate.ts'
import { idCharset } from './id/id-charset.ts'
import { idChecksum } from './id/id-checksum.ts'
import { idCounty } from './id/id-county.ts'
import { idForeignFormat } from './id/id-foreign-format.ts'
import { idLength } from './id/id-length.ts'
import { idNormalised } from './id/id-normalised.ts'
import { idNumericCell } from './id/id-numeric-cell.ts'
import { idProvince } from './id/id-province.ts'
import { idRequired } from './id/id-required.ts'
import { idTypeAssumed } from './id/id-type-assumed.ts'
import { idTypeMismatch } from './id/id-type-mismatch.ts'
import { insuranceBundle } from './insurance/insurance-bundle.ts'
import { insuranceExclusive } from './insurance/insurance-exclusive.ts'
import { insuranceInjuryOnly } from './insurance/insurance-injury-only.ts'
import { insuranceInjuryRequired } from './insurance/insurance-injury-required.ts'
import { insuranceNotOfUnit } from './insurance/insurance-not-of-unit.ts'
import { insuranceRequired } from './insurance/insurance-required.ts'
import { nameAmbiguous } from './name/name-ambiguous.ts'
import { nameCharset } from './name/name-charset.ts'
import { nameLengthRule } from './name/name-length.ts'
import { nameMismatch } from './name/name-mismatch.ts'
import { nameNormalised } from './name/name-normalised.ts'
import { nameRequired } from './name/name-required.ts'
import { nameSpace } from './name/name-space.ts'
import { opNewButKnown } from './operation/op-new-but-known.ts'
import { opReasonMismatch } from './operation/op-reason-mismatch.ts'
import { opRemoveNotActive } from './operation/op-remove-not-active.ts'
import { opRemoveNotFound } from './operation/op-remove-not-found.ts'
import { opResumeButActive } from './operation/op-resume-but-active.ts'
import { opResumeButUnknown } from './operation/op-resume-but-unknown.ts'
import { opRetireTooEarly } from './operation/op-retire-too-early.ts'
import { opTransferButHere } from './operation/op-transfer-but-here.ts'
import type { Rule } from './rule.ts'
import { cellError } from './value/cell-error.ts'
import { codeNormalised } from './value/code-normalised.ts'
import { codeUnknown } from './value/code-unknown.ts'
import { dateBackdated } from './value/date-backdated.ts'
import { dateFormat } from './value/date-format.ts'
import { dateFuture } from './value/date-future.ts'
import { dateOrder } from './value/date-order.ts'
import { fieldLength } from './value/field-length.ts'
import { fieldRequired } from './value/field-required.ts'
import { monthClosed } from './value/month-closed.ts'
import { phoneFormat } from './value/phone-format.ts'
import { wageAboveLimit } from './value/wage-above-limit.ts'
import { wageBelowLimit } from './value/wage-below-limit.ts'
import { wageDisagrees } from './value/wage-disagrees.ts'
import { wageFormat } from './value/wage-format.ts'

/**
 * The rules of a row or a draft, in the order in which they look: first what a cell says by itself, then what
 * cells say together, then what the roster and the open declarations say. The order is part of the design:
 * what an earlier rule spoils, a later one does not read.
 */
export const RULES: readonly Rule[] = [
  nameRequired, idRequired, fieldRequired, cellError, fieldLength, codeUnknown, dateFormat, wageFormat, phoneFormat,
  nameCharset, nameLengthRule, nameSpace,
  idNumericCell, idLength, idCharset, idProvince, idBirthdate, idChecksum, idCounty, id15Digit, idForeignFormat, idTypeMismatch, idTypeAssumed,
  nameNormalised, idNormalised, codeNormalised,
  dateFuture, dateBackdated, monthClosed,
  genderMismatch, birthdateMismatch, dateOrder, ageUnder16, ageOverLimit, ageRetired, ageRetiredInsurance,
  wageBelowLimit, wageAboveLimit,
  insuranceRequired, insuranceNotOfUnit, insuranceInjuryRequired, insuranceInjuryOnly, insuranceExclusive, insuranceBundle, opReasonMismatch,
  rowJoined, duplicateInFile, duplicateDraft, duplicatePending, addAndRemove,
  nameAmbiguous, nameMismatch, opNewButKnown, opResumeButUnknown, opResumeButActive, opTransferButHere, opRemoveNotFound, opRemoveNotActive, opRetireTooEarly, wageDisagrees,
]

/** The rules of one kind of declaration, in order. */
export const rulesFor = (kind: DeclarationKind): readonly Rule[] => RULES.filter((rule) => rule.kinds.includes(kind))
