import { LIMIT_NAMES, SHAPE_NAMES, WAY_OUT_WORDS } from './file-words.ts'
import { words, type FindingWords, type Told } from './words.ts'

const shape = (t: Told): string => SHAPE_NAMES.en[t.text('looksLike')] ?? 'an unknown kind of file'
const wayOut = (t: Told): string => WAY_OUT_WORDS.en[t.text('wayOut')] ?? 'Choose the Excel workbook (.xlsx) that was filled in.'
const statutory = (t: Told): string => {
  const [years, months] = t.text('statutory').split('+')
  return months === undefined ? `${years} years` : `${years} years ${months} months`
}
const GB11643 = 'Resident ID numbers are built by GB 11643-1999.'
const ROSTER = 'Compared with the roster on this machine.'

/** The words of every rule in English. */
export const en: FindingWords = {
  FILE_UNREADABLE: words('File cannot be read', (t) => (t.has('reason') || t.text('looksLike') === 'xlsx' ? `This is ${shape(t)}, but it is damaged or incomplete.` : `This is ${shape(t)}, which cannot be read here.`), 'Judged by its content, not by its name.', wayOut),
  FILE_PASSWORD: words('File has a password', (t) => `This is ${shape(t)}; it cannot be read without the password.`, '', wayOut),
  FILE_TOO_LARGE: words('File too large', (t) => `The file is over a limit: ${LIMIT_NAMES.en[t.text('limit')] ?? 'content'} ${t.text('found')}, at most ${t.text('max')}.`, 'The limits keep odd files from stopping the computer.', wayOut),
  FILE_EMPTY: words('No data', 'There is nobody below the header, or the file is empty.', '', (t) => (t.has('wayOut') ? wayOut(t) : 'Fill in people below the header, then import it.')),
  HEADER_NOT_FOUND: words(
    'Header not found',
    (t) => (t.has('otherKind') ? `This is a sheet of ${t.operation('otherKind')}s; here ${t.operation('kind')}s are imported.` : `None of the first 20 rows looks like the header of an ${t.operation('kind')} sheet (姓名, 证件号码 …).`),
    'Columns are known by name, not by place.',
    (t) => (t.has('otherKind') ? 'Use the right template, or import it in the other window.' : 'See whether the right sheet was chosen, or paste the data into the template.'),
  ),
  COLUMN_MISSING: words('Column missing', (t) => `The required column “${t.field()}” is missing.`, 'Without it no row can be confirmed; all else was checked.', (t) => `Add a column “${t.field()}”, or say which column it is.`),
  COLUMN_DUPLICATE: words('Column twice', (t) => `“${t.text('header')}” and column ${t.text('firstColumn')} are both read as “${t.field()}”.`, '', 'Delete one of them or rename it.'),
  COLUMN_UNKNOWN: words('Column not used', (t) => `The column “${t.text('header')}” is not used.`, '', ''),
  HIDDEN_PARTS: words('Hidden parts', (t) => `The sheet hides ${[Number(t.text('rows')) > 0 ? `${t.text('rows')} rows of people (the first is row ${t.text('firstRow')})` : '', Number(t.text('columns')) > 0 ? `${t.text('columns')} columns (${t.list('headers').join(', ')})` : ''].filter((part) => part !== '').join(' and ') || 'something'}; they were read and checked like the others.`, '', 'If they are not to be declared, unhide and delete them in the file and import it again.'),
  TEMPLATE_OUTDATED: words('Older template', (t) => `The file is made from template ${t.text('version')}; the current one is ${t.text('current')}.`, 'Code tables and columns may have changed.', 'It can be imported; take the new template next time.'),

  ID_REQUIRED: words('ID number empty', 'The ID number is not filled in.', '', (t) => (t.has('rosterMatch') ? `The roster has one person of that name: ${t.text('rosterMatch')}. Compare, then take it over.` : 'Fill it in from the document.')),
  NAME_REQUIRED: words('Name empty', 'The name is not filled in.', '', 'Fill it in from the document.'),
  ID_NUMERIC_CELL: words('ID number became a number', 'The ID number was stored as a number; everything from the 16th digit on is lost.', 'Excel keeps 15 digits of a number; the rest cannot be restored.', (t) => `Format the cell as text and type the whole number again.${t.has('rosterMatch') ? ` The roster has this name with the same first 15 digits: ${t.text('rosterMatch')}.` : ''}`),
  ID_LENGTH: words('ID number of wrong length', (t) => `An ID number has ${t.list('expected').join(' or ')} characters; this one has ${t.text('length')}.`, GB11643, 'Compare it with the document; if it is no resident ID, choose another ID type.'),
  ID_CHARSET: words('Wrong character in ID number', (t) => `Character ${t.text('position')} is “${t.text('character')}”; all must be digits, only the last may be X.`, GB11643, 'Compare it with the document; often O stands for 0 or I for 1.'),
  ID_15_DIGIT: words('15-digit number', (t) => `This is an old 15-digit number; in 18 digits it is ${t.text('upgradedMasked')}.`, 'First-generation cards are invalid since 1 January 2013.', 'Compare it with the card of today, then take the 18 digits.'),
  ID_BIRTHDATE: words('Birth date in ID number', (t) => `The birth date in the number is ${t.text('birthDate')}: it does not exist, is before 1900 or after today (${t.text('today')}).`, GB11643, 'Compare characters 7 to 14 with the document.'),
  ID_PROVINCE: words('No such province', (t) => `${t.text('province')} at its start is no province.`, 'The first two digits are the province (GB/T 2260).', 'Compare the first digits with the document; for a passport choose another ID type.'),
  ID_COUNTY: words('Unknown county code', (t) => `${t.text('region')} at its start was never in the list of administrative divisions.`, 'A few real cards have codes that are in no list, so this is a doubt only.', 'Compare it with the document and acknowledge it if it is so.'),
  ID_CHECKSUM: words('Wrong check character', (t) => `The check character should be ${t.text('expected')}, it is ${t.text('found')}.`, 'The last character follows from the first 17 (GB 11643-1999): at least one of them is wrong.', 'Compare it with the card.'),
  ID_FOREIGN_FORMAT: words('Unusual document number', (t) => `The number does not look like a “${t.code('AAC058', 'idType')}”.`, 'The document decides, so this is a doubt only.', 'Compare number and ID type with the document.'),
  ID_TYPE_ASSUMED: words('ID type taken from the number', (t) => (t.finding.row === null ? 'There is no column 证件类型: the number decides, usually resident ID.' : `There is no column 证件类型: this row is taken as ${t.code('AAC058', 'assumed')}.`), '', 'Add a column 证件类型 if that is not right.'),
  ID_TYPE_MISMATCH: words('ID type and number disagree', (t) => `The ID type is “${t.code('AAC058', 'given')}”, but the number is built like “${t.code('AAC058', 'suggested')}”.`, '810000, 820000 and 830000 are residence permits, 9 is a foreigner’s card.', (t) => `If the number is right, choose “${t.code('AAC058', 'suggested')}”.`),
  ID_NORMALISED: words('ID number tidied', (t) => `Blanks, invisible or full-width characters or lower case were tidied: ${t.text('to')}.`, '', ''),
  NAME_NORMALISED: words('Name tidied', (t) => `The name was tidied to “${t.text('to')}”.`, 'The separator is “·” (民委发〔2016〕33号).', ''),
  NAME_CHARSET: words('Unreadable character in name', (t) => `Character ${t.text('position')} of the name ${t.has('character') && t.text('character') !== '' ? `is “${t.text('character')}”` : `cannot be read (${t.text('codePoint')})`}; no name has it.`, 'Usually a rare character was lost in saving or converting.', 'Type the character again from the card.'),
  NAME_LENGTH: words('Length of name', (t) => `The name has ${t.text('length')} characters; 2 to ${t.text('max')} are possible.`, '', 'Fill in the whole name from the document.'),
  NAME_SPACE: words('Blank inside name', (t) => `There is a blank inside the name “${t.value}”.`, 'With it the name differs from the official one.', (t) => `If it is only layout, take “${t.text('suggested')}”.`),
  NAME_MISMATCH: words('Name differs from roster', (t) => `The roster has this number as “${t.text('rosterName')}”; the row says “${t.value}”.`, ROSTER, 'See whether rows were mixed up; a changed name must be registered first.'),
  NAME_AMBIGUOUS: words('Several of this name', (t) => `The roster has ${t.text('people')} people called “${t.value}”.`, ROSTER, 'Fill in the ID number.'),
  GENDER_MISMATCH: words('Sex differs from ID', (t) => `By the 17th digit it is ${t.code('AAC004', 'byId')}; the row says ${t.code('AAC004', 'typed')}.`, 'Odd is male, even is female.', 'Compare it with the card; it may be left empty.'),
  BIRTHDATE_MISMATCH: words('Birth date differs from ID', (t) => `The ID says ${t.text('byId')}, the row ${t.text('typed')}.`, '', 'Compare it with the card; it may be left empty.'),
  AGE_UNDER_16: words('Under 16', (t) => `On ${t.text('on')} the person is ${t.text('age')}, under ${t.text('minimum')}.`, 'Labour Law, article 15.', 'Check ID number and date.'),
  AGE_RETIRED: words(
    'Past retirement age',
    (t) =>
      t.text('certain') === 'true'
        ? `${t.text('age')} years old, past the statutory age (${statutory(t)}, reached in ${t.text('month')}; by the old rule ${t.text('oldMonth')}). Only work injury insurance is open.`
        : `${t.text('age')} years old and 个人身份 is empty: a worker (工人) reached the age in ${t.text('month')}, a cadre (干部) has not.`,
    'State Council rule on raising the retirement age, in force since 1 January 2025.',
    (t) => (t.text('certain') === 'true' ? 'Tick work injury alone; the insured identity is usually 超龄工伤.' : 'Fill in 个人身份.'),
  ),
  AGE_OVER_LIMIT: words('Over the upper age', (t) => `${t.text('age')} years old, over the region’s limit of ${t.text('limit')}.`, 'Regions set the upper age.', 'Check the ID number; the person cannot be insured if it is right.'),
  AGE_RETIRED_INSURANCE: words('Only work injury is open', (t) => `Past the statutory age (${t.text('month')}), but ticked: ${t.insurances('insurances')}.`, 'After that age only work injury insurance is open.', 'Untick everything but work injury.'),

  FIELD_REQUIRED: words('Required field empty', (t) => `“${t.field()}” is not filled in.`, '', (t) => (t.has('suggested') ? `By its number it is “${t.code('AAC058', 'suggested')}”.` : `Fill in “${t.field()}”.`)),
  FIELD_LENGTH: words('Too long', (t) => `“${t.field()}” has ${t.text('length')} characters, at most ${t.text('limit')}.`, 'The bureau’s system keeps no more.', 'Shorten it.'),
  CODE_UNKNOWN: words(
    'Not in the code table',
    (t) => (t.finding.field?.startsWith('insurance.') ? `“${t.value}” says neither yes nor no to ${t.field()}.` : `“${t.text('text')}” is not a value of “${t.field()}”.`),
    'Code, name, or both are understood.',
    (t) => (t.finding.field?.startsWith('insurance.') ? 'Write 是 or 否.' : t.has('nearest') ? `Did you mean: ${t.text('nearest')}?` : 'Choose from the template’s list.'),
  ),
  CODE_NORMALISED: words('Read as the standard entry', (t) => `“${t.text('from')}” was read as “${t.text('code') === '' ? '' : `${t.text('code')} `}${t.text('name')}”.`, '', ''),
  DATE_FORMAT: words('Not a date', (t) => `“${t.value}” is not a whole date that exists.`, 'Years of two digits and days that do not exist are not guessed.', 'Write it like 2026-11-23.'),
  DATE_BACKDATED: words('Too early', (t) => `${t.field()} ${t.text('date')} is before ${t.text('earliest')}, the earliest day that can be declared.`, (t) => `The region takes changes of the last ${t.text('months')} months.`, 'Check the date; older ones are handled at the counter.'),
  DATE_FUTURE: words('Too late', (t) => (t.text('field') === 'birthDate' ? `The birth date ${t.text('date')} is after today.` : `${t.field()} ${t.text('date')} is after the declaration month; the latest is ${t.text('latest')}.`), '', (t) => (t.text('field') === 'birthDate' ? 'Check the birth date.' : 'Check the date, or declare it in that month.')),
  DATE_ORDER: words('Dates in wrong order', (t) => (t.text('pair') === 'birthDate<workStartDate' ? `First employed ${t.text('later')}, not after the birth date ${t.text('earlier')}.` : `First employed ${t.text('earlier')}, after the participation date ${t.text('later')}.`), 'Birth, first employment, participation: in that order.', 'Check the date of first employment.'),
  MONTH_CLOSED: words('Month closed', (t) => `${t.text('month')} is not open in the bureau’s calendar.`, '', 'Prepare it now and send it when the month opens, or choose another month.'),
  WAGE_FORMAT: words('Not an amount', (t) => `“${t.value}” is not an amount above zero with at most two decimals.`, '', 'Write digits only, like 5200 or 5200.50.'),
  WAGE_BELOW_LIMIT: words('Wage below the limit', (t) => `${t.money('wageFen')} is below the limit in force since ${t.text('from')}; the base will be ${t.money('baseFen')}.`, 'The base lies between 60 % and 300 % of last year’s average wage.', 'Check the wage; acknowledge it if it is so.'),
  WAGE_ABOVE_LIMIT: words('Wage above the limit', (t) => `${t.money('wageFen')} is above the limit in force since ${t.text('from')}; the base will be ${t.money('baseFen')}.`, 'The base lies between 60 % and 300 % of last year’s average wage.', 'Check the wage; acknowledge it if it is so.'),
  WAGE_DISAGREES: words('Differs from the registered wage', (t) => `The row says ${t.money('wageFen')}; ${t.insurances('insurance')} has ${t.money('registeredFen')} for this person.`, 'A person’s wage is the same in all insurances of a unit.', 'Check the wage; acknowledge it if it is so.'),
  PHONE_FORMAT: words('Phone number', 'Neither a mobile nor a landline number.', 'A mobile has 11 digits and begins with 13 to 19.', 'Check the number: the bureau’s notices go there.'),

  INSURANCE_REQUIRED: words('No insurance ticked', 'No insurance is ticked.', '', 'Tick at least one.'),
  INSURANCE_NOT_OF_UNIT: words('Not an insurance of the unit', (t) => `The unit does not take part in ${t.insurances('insurance')}.`, 'People can join only what the unit has.', 'Untick it, or update the unit’s data first.'),
  INSURANCE_INJURY_REQUIRED: words('Work injury left out', 'The unit has work injury insurance, and this row leaves it out.', 'It is compulsory and paid by the employer.', 'Tick work injury.'),
  INSURANCE_EXCLUSIVE: words('Insurances exclude each other', (t) => `${t.insurances('insurances')} cannot be had together.`, 'A person has one employee pension.', 'Keep the one that fits the unit.'),
  INSURANCE_INJURY_ONLY: words('Only work injury for this kind of person', (t) => `By identity this person takes part in work injury insurance alone, but ticked: ${t.insurances('insurances')}.`, 'People with several employers, platform workers, people past retirement age and interns join work injury insurance alone.', 'Untick everything but work injury, or correct the identity.'),
  INSURANCE_BUNDLE: words('Insurances belong together', (t) => `${t.insurances('bundle')} go together; missing: ${t.insurances('missing')}.`, 'The region collects them as one.', 'Tick all of them or none.'),
  OP_NEW_BUT_KNOWN: words(
    'Already on the roster',
    (t) => (t.text('right') === 'resume' ? 'The roster has this person, with suspended insurances: not a new insurance.' : t.text('right') === 'none' ? 'The roster has this person, insured: nothing new is needed.' : 'The roster has this person, ended: neither a new insurance nor a resumption.'),
    ROSTER,
    (t) => (t.text('right') === 'resume' ? 'Choose 续保 and tick the suspended insurances only.' : t.text('right') === 'none' ? 'Delete the row; another insurance is added at the counter.' : 'It is taken up again at the counter.'),
  ),
  CELL_ERROR: words('Cell with a formula error', (t) => `The cell of “${t.field()}” is a formula error (${t.value}); there is nothing in it.`, 'Usually what it referred to is gone.', 'Mend the formula or fill in the text.'),
  OP_RESUME_BUT_UNKNOWN: words('Not on the roster', 'The row says 续保, but the roster has no such person.', ROSTER, 'Choose 新参保, or 调入 for someone from another unit.'),
  OP_RESUME_BUT_ACTIVE: words('Not suspended', (t) => `${t.insurances('insurance')} is ${t.text('status') === '1' ? 'active' : t.text('status') === '4' ? 'ended' : 'not registered here'}, so it cannot be resumed.`, 'Only a suspended insurance can be resumed.', 'Untick it.'),
  OP_TRANSFER_BUT_HERE: words('Insured in this unit', 'The row says 调入, but the person is insured in this very unit.', ROSTER, 'Delete the row or check the ID number.'),
  OP_REMOVE_NOT_FOUND: words('Not on the roster', 'The person to be removed is not on the roster.', ROSTER, (t) => (t.has('rosterMatch') ? `The roster has one person of this name: ${t.text('rosterMatch')}. See whether the number is mistyped.` : 'Check the ID number or update the roster.')),
  OP_REMOVE_NOT_ACTIVE: words('Already stopped', (t) => `${t.insurances('insurance')} ${t.text('status') === '2' ? 'is suspended already' : t.text('status') === '4' ? 'has ended already' : 'never was in this unit'}.`, ROSTER, 'Untick it.'),
  OP_REASON_MISMATCH: words('Reason and type disagree', (t) => `“${t.code('AAE160.decrease', 'reason')}” belongs to ${t.operation('right')}; the type is ${t.operation('operation')}.`, '63 is suspension, 64 termination, 65 retirement; moving out of the unit takes 6302 (within the region) or 6404 (out of it).', (t) => `Choose ${t.operation('right')}, or another reason: it decides about unemployment benefit.`),
  OP_RETIRE_TOO_EARLY: words(
    'Before the statutory age',
    (t) =>
      t.text('certain') === 'true'
        ? `The statutory age (${statutory(t)}) is reached in ${t.text('month')}; the removal is of ${t.text('on')}.`
        : `The removal is of ${t.text('on')}, and 个人身份 is unknown: a cadre (干部) reaches the statutory age (${statutory(t)}) in ${t.text('month')}, a worker (工人) in ${t.text('workerMonth')}.`,
    (t) => `State Council rule in force since 1 January 2025; the elastic range is ${t.text('earliest')} to ${t.text('latest')}, and early retirement needs a written application.`,
    (t) => (t.text('elastic') === 'true' ? 'Have the written application at hand, then acknowledge it.' : 'It is before the elastic range: only special trades may retire then. Check it.'),
  ),
  DUPLICATE_IN_FILE: words('Twice in the file', (t) => `The same person as in row ${t.text('firstRow')}.`, '18 digits, 15 digits and x or X are one person.', 'Keep one row.'),
  ROW_JOINED: words('Rows joined', (t) => `Another insurance of the person in row ${t.text('firstRow')}: together they are one declaration.`, '', ''),
  DUPLICATE_DRAFT: words('Declaration exists', (t) => `There is a declaration of this person already: ${t.operation('state')}.`, 'A person has one declaration at a time.', 'Open that one and edit it.'),
  DUPLICATE_PENDING: words('Declaration on its way', (t) => `A declaration of this person is not answered yet: ${t.operation('state')}.`, 'A person has one declaration at a time.', 'Wait for the answer, or withdraw it first.'),
  ADD_AND_REMOVE: words('Added and removed', (t) => `There is also an open ${t.operation('other')} of this person in ${t.text('month')}.`, 'The order decides the outcome.', 'Say which comes first.'),
  ROSTER_STALE: words('Roster is old', (t) => (t.has('days') ? `The roster is ${t.text('days')} days old, over ${t.text('limit')}: what was compared with it may have changed.` : 'It is not known how old the roster is: what was compared with it may have changed.'), '', 'Update the roster when online, then check again.'),

  ACCIDENT_NO_INJURED: words('Nobody injured', 'The report names no injured person.', 'A report is made for those who were injured: at least one.', 'Add one by ID number or name.'),
  ACCIDENT_INJURED_TWICE: words('Person twice', (t) => `Injured person ${t.text('second')} is the same as ${t.text('first')}.`, 'Judged by the ID number, in whatever form.', 'Delete one of them.'),
  ACCIDENT_NOT_ON_ROSTER: words(
    'Not on the roster that day',
    (t) => (t.has('until') ? `On that day (${t.text('day')}) the person was no longer insured here; cover ended on ${t.text('until')}.` : t.text('known') === 'true' ? 'The person is on the roster but never had work-injury cover here.' : `On that day (${t.text('day')}) the person was not on the roster.`),
    'Without cover the unit pays (Regulations, article 62).',
    'Check person and time; update an old roster first. If it is so, the report can be sent once this was read.',
  ),
  ACCIDENT_BEFORE_COVER: words('Before cover', (t) => `The accident was on ${t.text('day')}; cover begins on ${t.text('cover')}.`, 'Cover begins the day after the declaration.', 'Check both dates; if it is so, the report can be sent, and the unit pays.'),
  ACCIDENT_TIME_ORDER: words('Times in wrong order', (t) => `${t.text('pair')}: ${t.text('earlier')} is later than ${t.text('later')}.`, 'Accident, then treatment or death, then report, none after now.', 'Check the two times.'),
  ACCIDENT_REPORT_LATE: words('Report is late', (t) => `${t.text('hours')} hours since the accident; the limit is ${t.text('limit')}.`, 'Regions set the limit.', (t) => (t.text('red') === 'true' ? 'Send it at once and be ready to say why it is late.' : 'Send it soon.')),
  ACCIDENT_RECOGNITION_DUE: words(
    'Recognition due',
    (t) => (t.number('daysLeft') < 0 ? `The last day to apply for recognition was ${t.text('dueOn')}, ${String(-t.number('daysLeft'))} days ago.` : `Apply for recognition by ${t.text('dueOn')}: ${t.text('daysLeft')} days are left.`),
    (t) => `The unit applies within ${t.text('days')} days (Regulations, article 17).`,
    (t) => (t.number('daysLeft') < 0 ? 'Speak to the authority at once; the worker has a year.' : 'Apply in time and note the day here.'),
  ),
  ACCIDENT_DEATH_48H: words(
    '48-hour question open',
    (t) => (t.has('hours') ? `It is not said whether death came within 48 hours; by the times given it was ${t.text('hours')} hours.` : 'It is not said whether death came within 48 hours of the illness.'),
    'Regulations, article 15(1): counted from the first diagnosis.',
    'Answer the question and fill in both times.',
  ),

  USCC_LENGTH: words('Length of credit code', (t) => `A unified social credit code has 18 characters; this one has ${t.text('length')}.`, 'GB 32100-2015.', 'Compare it with the licence.'),
  USCC_CHARSET: words('Wrong character in credit code', (t) => `“${t.text('character')}” is not used in credit codes.`, 'Digits and capitals without I, O, S, V, Z (GB 32100-2015).', 'Compare it with the licence.'),
  USCC_DEPARTMENT: words('Registering department', (t) => `“${t.text('character')}” is no registering department.`, 'GB 32100-2015.', 'Compare it with the licence.'),
  USCC_CHECKSUM: words('Check character of credit code', (t) => `The check character should be ${t.text('expected')}, it is ${t.text('found')}.`, 'The last character follows from the first 17 (GB 32100-2015).', 'Compare it with the licence: at least one character is wrong.'),
  USCC_ORGANISATION: words('Organisation code inside', (t) => `The check character of the organisation code (9 to 17) should be ${t.text('expected')}, it is ${t.text('found')}.`, 'GB 11714; the credit code itself checks, so this is a doubt only.', 'Compare it with the licence.'),
}
