import { Alert, Button, Drawer, Form, Select, Space, type RefSelectProps } from 'antd'
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { fieldLabel } from '../../../shared/i18n/fields/field-labels.ts'
import type { BulkChanges } from '../../../shared/ipc/declaration.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useSettled } from '../../api/use-settled.ts'
import { countText } from '../../ui/count-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { enterMovesOn } from '../../ui/form/enter-moves-on.ts'
import { useLocale, useText } from '../../ui/text.ts'
import { useHotkey } from '../../ui/use-hotkey.ts'
import { BULK_FIELDS, BulkField } from './bulk-field.tsx'
import { BulkPreviewTable } from './bulk-preview-table.tsx'
import type { Selection } from './declaration-line.ts'
import type { Change } from './use-editor.ts'

interface BulkDrawerProps {
  readonly kind: DeclarationKind
  readonly selection: Selection | null
  readonly count: number
  readonly onDo: (selection: Selection, changes: BulkChanges) => void
  readonly onClose: () => void
}

/** 批量修改: common fields of all that are ticked, with everybody's before and after while it is typed; nothing changes before the button. */
export function BulkDrawer({ kind, selection, count, onDo, onClose }: BulkDrawerProps): ReactElement {
  const text = useText()
  const locale = useLocale()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [values, setValues] = useState<Change>({})
  useEffect(() => {
    setChosen([])
    setValues({})
  }, [selection])
  const changes = useMemo(() => Object.fromEntries(chosen.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]]))) as BulkChanges, [chosen, values])
  const settled = useSettled(changes, 200)
  const asks = selection !== null && Object.keys(settled).length > 0
  const { data, error, refetch, isPlaceholderData } = useChannel('declaration.bulkPreview', { kind, selection: selection ?? { ids: [] }, changes: settled }, { enabled: asks, keepPrevious: true })
  const preview = asks ? data : undefined
  const ready = preview !== undefined && preview.changed > 0 && settled === changes && !isPlaceholderData
  const run = (): void => {
    if (selection !== null && ready) onDo(selection, changes)
  }
  useHotkey('Ctrl+Enter', run, selection !== null)
  const fields = BULK_FIELDS[kind]
  const pick = useRef<RefSelectProps>(null)

  return (
    <Drawer
      open={selection !== null}
      onClose={onClose}
      title={text('bulk.title', { count: countText(count) })}
      size={860}
      destroyOnHidden
      mask={{ closable: false }}
      autoFocus={false}
      afterOpenChange={(opened) => opened && pick.current?.focus()}
      extra={<Button type="primary" title="Ctrl+Enter" disabled={!ready} onClick={run}>{preview && preview.changed > 0 ? text('bulk.do', { count: countText(preview.changed) }) : text('bulk.doNone')}</Button>}
    >
      <Space orientation="vertical" size="middle" className="full">
        <p className="quiet">{text('bulk.hint')}</p>
        <Form layout="vertical" component="div" onKeyDownCapture={enterMovesOn}>
          <Form.Item label={text('bulk.pick')} htmlFor="bulk-pick">
            <Select<string[]>
              ref={pick}
              id="bulk-pick"
              mode="multiple"
              className="full"
              placeholder={text('bulk.pickHint')}
              showSearch={{ optionFilterProp: 'label' }}
              value={[...chosen]}
              options={fields.map(({ key }) => ({ value: key, label: fieldLabel(key, locale, kind) }))}
              onChange={setChosen}
            />
          </Form.Item>
          <div className="edit-grid">
            {fields.filter(({ key }) => chosen.includes(key)).map((field) => (
              <BulkField key={field.key} kind={kind} field={field} values={values} onChange={(next) => setValues((before) => ({ ...before, [field.key]: next }))} />
            ))}
          </div>
        </Form>
        <ErrorAlert error={appErrorOf(error)} onRetry={() => void refetch()} />
        {preview ? <BulkPreviewTable kind={kind} preview={preview} /> : <EmptyState why={text('bulk.nothing')} />}
        {preview && preview.errorsAfter > preview.errorsBefore && <Alert type="warning" showIcon title={text('bulk.errors', { before: countText(preview.errorsBefore), after: countText(preview.errorsAfter) })} />}
      </Space>
    </Drawer>
  )
}
