import type { FieldLabels } from './field-labels.ts'

export const en: FieldLabels = {
  name: 'Name', idType: 'ID type', idNumber: 'ID number', gender: 'Sex', birthDate: 'Birth date', ethnicity: 'Ethnicity', hukou: 'Household registration', operation: 'Type of addition',
  insuredFrom: 'Insured from', insurances: 'Insurances', wageFen: 'Contribution wage', employmentForm: 'Employment form', insuredIdentity: 'Insured identity', personalIdentity: 'Personal identity',
  workStartDate: 'First employed on', education: 'Education', mobile: 'Mobile', hukouAddress: 'Registered address', contactAddress: 'Contact address', formerUnit: 'Former unit', remark: 'Remark',
  archiveBirthDate: 'Birth date on file', maritalStatus: 'Marital status', specialWork: 'Special work', administrativePost: 'Administrative post', workerGrade: 'Worker grade', technicalTitle: 'Technical title', seniorTitleKind: 'Kind of senior title', postcode: 'Postcode', email: 'E-mail',
  reason: 'Reason of removal', removedOn: 'Removed on', creditCode: 'Unified social credit code',
}
