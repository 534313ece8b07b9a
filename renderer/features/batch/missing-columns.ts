import type { Batch } from '../../../shared/domain/batch.ts'
import { fieldLabel } from '../../../shared/i18n/fields/field-labels.ts'
import { listText } from '../../ui/list-text.ts'
import type { Locale } from '../../ui/text.ts'

/** The required columns that a batch lacks, as words; '' for none. */
export const missingColumns = ({ fileFindings, kind }: Batch, locale: Locale): string =>
  listText(fileFindings.flatMap(({ ruleId, field }) => (ruleId === 'COLUMN_MISSING' && field !== null ? [fieldLabel(field, locale, kind)] : [])), locale)
