import { RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useState, type ReactElement } from 'react'
import type { Batch } from '../../../shared/domain/batch.ts'
import type { Mending } from '../../../shared/ipc/batch-mend.ts'
import { useJob } from '../../api/jobs.ts'
import { useChannel } from '../../api/use-channel.ts'
import { ConsequenceModal } from '../../ui/consequence-modal.tsx'
import { countText } from '../../ui/count-text.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { useLocale, useText } from '../../ui/text.ts'
import { useHotkey } from '../../ui/use-hotkey.ts'
import { causeText } from './cause-text.ts'
import { titleOf } from './coverage-note.tsx'
import { MappingDrawer } from './mapping-drawer.tsx'
import { ReplaceModal, type ReplaceScope } from './replace-modal.tsx'
import { TidiedDrawer } from './tidied-drawer.tsx'
import { useMendingKeys } from './use-mending-keys.ts'
import type { Mender } from './use-mending.ts'

interface MendBarProps {
  readonly batch: Batch
  readonly mender: Mender
  readonly scope: ReplaceScope
}

const ROSTER_RULES: readonly string[] = ['NAME_MISMATCH', 'NAME_REQUIRED', 'ID_REQUIRED', 'ID_NUMERIC_CELL']

/** What can be done with all rows: undo, fixes of a kind, find and replace, and how the sheet was read. */
export function MendBar({ batch, mender, scope }: MendBarProps): ReactElement {
  const text = useText()
  const locale = useLocale()
  const { message } = App.useApp()
  const { data: mending } = useChannel('batch.mending', { id: batch.id })
  const [fixesOpen, setFixesOpen] = useState(false)
  const fixes = useChannel('batch.fixes', { id: batch.id }, { enabled: fixesOpen })
  const fixAll = useJob('batch.fixAll')
  const [asked, setAsked] = useState<{ ruleId: string; cells: number } | null>(null)
  const [shown, setShown] = useState<'mapping' | 'tidied' | 'replace' | null>(null)
  useMendingKeys(mending, mender)
  useHotkey('Ctrl+H', () => setShown('replace'))

  const fix = async (): Promise<void> => {
    const ruleId = asked?.ruleId ?? ''
    setAsked(null)
    const done = await fixAll.start({ id: batch.id, ruleId })
    if (done) void message.success(text('mend.fixed', { count: countText(done.changed) }))
  }
  const hint = (which: 'undo' | 'redo', change: Mending['undo'] | undefined): string => (change ? text(which === 'undo' ? 'mend.undoHint' : 'mend.redoHint', { cause: causeText(change.cause, text), count: countText(change.count) }) : text('mend.nothing'))
  const warning = asked === null ? '' : asked.ruleId === 'ID_CHECKSUM' ? text('mend.fixChecksum') : asked.ruleId === 'CODE_UNKNOWN' ? text('mend.fixCode') : ROSTER_RULES.includes(asked.ruleId) ? text('mend.fixRoster') : ''
  return (
    <div className="mend-bar">
      <Button icon={<UndoOutlined />} title={hint('undo', mending?.undo)} disabled={!mending?.undo} onClick={() => void mender.undo()}>{text('mend.undo')}</Button>
      <Button icon={<RedoOutlined />} title={hint('redo', mending?.redo)} disabled={!mending?.redo} onClick={() => void mender.redo()}>{text('mend.redo')}</Button>
      <Dropdown
        trigger={['click']}
        open={fixesOpen}
        onOpenChange={setFixesOpen}
        menu={{
          items: fixes.data && fixes.data.length > 0
            ? fixes.data.map(({ ruleId, cells }) => ({ key: ruleId, label: text('mend.fix', { name: titleOf(ruleId, locale), count: countText(cells) }) }))
            : [{ key: 'none', disabled: true, label: fixes.isFetching ? '…' : text('mend.fixesNone') }],
          onClick: ({ key }) => {
            setFixesOpen(false)
            setAsked(fixes.data?.find(({ ruleId }) => ruleId === key) ?? null)
          },
        }}
      >
        <Button loading={fixAll.running}>{text('mend.fixes')}</Button>
      </Dropdown>
      <Button title="Ctrl+H" onClick={() => setShown('replace')}>{text('mend.replace')}</Button>
      <Button onClick={() => setShown('tidied')}>{text('tidied.open')}</Button>
      <Button onClick={() => setShown('mapping')}>{text('mapping.open')}</Button>
      {mending !== undefined && mending.cells > 0 && <span className="status-warning" role="status">{text('mend.count', { cells: countText(mending.cells), rows: countText(mending.rows) })}</span>}
      <ErrorAlert error={mender.error} onClose={mender.clearError} />
      <ErrorAlert error={fixAll.error} onClose={fixAll.clear} />
      <ConsequenceModal
        open={asked !== null}
        title={text('mend.fixTitle', { name: asked ? titleOf(asked.ruleId, locale) : '' })}
        sentence={text('mend.fixSentence', { count: countText(asked?.cells ?? 0) })}
        verb={text('mend.fixes')}
        onDo={() => void fix()}
        onCancel={() => setAsked(null)}
      >
        {warning !== '' && <p className="status-warning">{warning}</p>}
      </ConsequenceModal>
      <ReplaceModal batch={batch} scope={scope} open={shown === 'replace'} onClose={() => setShown(null)} />
      <TidiedDrawer batch={batch} open={shown === 'tidied'} onClose={() => setShown(null)} />
      <MappingDrawer id={batch.id} open={shown === 'mapping'} onClose={() => setShown(null)} />
    </div>
  )
}
