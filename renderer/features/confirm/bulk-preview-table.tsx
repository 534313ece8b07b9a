import { Table } from 'antd'
import type { ReactElement } from 'react'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { fieldLabel } from '../../../shared/i18n/fields/field-labels.ts'
import type { BulkPreview } from '../../../shared/ipc/declaration.ts'
import { countText } from '../../ui/count-text.ts'
import { NameCell } from '../../ui/name-cell.tsx'
import { useLocale, useText } from '../../ui/text.ts'
import { useValueText } from './use-value-text.ts'

type Example = BulkPreview['examples'][number]

/** How many change, how many do not and why, the errors before and after, and the first of them one by one. */
export function BulkPreviewTable({ kind, preview }: { readonly kind: DeclarationKind; readonly preview: BulkPreview }): ReactElement {
  const text = useText()
  const locale = useLocale()
  const valueText = useValueText()
  const { changed, unchanged, notEditable, errorsBefore, errorsAfter, examples } = preview
  return (
    <section aria-label={text('bulk.preview')}>
      <h3>{text('bulk.preview')}</h3>
      <ul className="bulk-counts" role="status">
        <li><strong>{text('bulk.changed', { count: countText(changed) })}</strong></li>
        {unchanged > 0 && <li>{text('bulk.unchanged', { count: countText(unchanged) })}</li>}
        {notEditable > 0 && <li>{text('bulk.notEditable', { count: countText(notEditable) })}</li>}
        {changed > 0 && <li className={errorsAfter > errorsBefore ? 'severity-error' : ''}>{text('bulk.errors', { before: countText(errorsBefore), after: countText(errorsAfter) })}</li>}
      </ul>
      {examples.length > 0 && (
        <Table<Example>
          rowKey="id"
          size="small"
          className="plain-table"
          pagination={false}
          dataSource={[...examples]}
          columns={[
            { title: text('confirm.name'), width: 150, render: (_, { name }) => <NameCell name={name} /> },
            {
              title: `${text('bulk.before')} → ${text('bulk.after')}`,
              render: (_, { changes }) =>
                Object.entries(changes).map(([field, [before, after]]) => (
                  <div key={field}>
                    <span className="quiet">{`${fieldLabel(field, locale, kind)}:`}</span>
                    {valueText(field, before)} → <strong>{valueText(field, after)}</strong>
                  </div>
                )),
            },
            {
              title: text('bulk.errorsColumn'), width: 110,
              render: (_, example) => (example.errorsAfter > 0 ? <span className="severity-error">{text('bulk.errorsAfter', { count: example.errorsAfter })}</span> : <span className="quiet">{text('bulk.noErrors')}</span>),
            },
          ]}
        />
      )}
      {changed > examples.length && <p className="quiet">{text('bulk.examples', { count: countText(examples.length), all: countText(changed) })}</p>}
    </section>
  )
}
