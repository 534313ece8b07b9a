import { useMemo } from 'react'
import type { ShownState } from '../../shared/domain/declaration.ts'
import { maskId } from '../../shared/domain/mask.ts'
import type { UiKey } from '../../shared/i18n/ui/catalogue.ts'
import { useChannel } from '../api/use-channel.ts'
import { useSettled } from '../api/use-settled.ts'
import { countText } from '../ui/count-text.ts'
import { useText } from '../ui/text.ts'
import { WINDOWS } from './windows.tsx'

/** Something the command box leads to. */
export interface CommandResult {
  readonly key: string
  readonly label: string
  /** What tells it from others of its name; numbers masked. */
  readonly note: string
  readonly to: string
}

export interface CommandGroup {
  readonly title: UiKey
  readonly results: readonly CommandResult[]
}

/** Of each kind, so that every kind is in sight. */
export const SHOWN = 6

/** Reports that are still to be written on; the others are opened to be read. */
const WRITTEN_ON: ReadonlySet<ShownState> = new Set<ShownState>(['draft', 'ready', 'queued', 'parked', 'returned', 'refused'])
const NAMED = 3
const namesOf = (names: readonly string[]): string => names.slice(0, NAMED).join('、') + (names.length > NAMED ? '…' : '')

/** Windows, people, declarations, injury reports and batches that match what is typed. `settled` is false while the store is still being asked. */
export function useCommandResults(typed: string): { readonly groups: readonly CommandGroup[]; readonly settled: boolean } {
  const text = useText()
  const wanted = typed.trim()
  const asked = useSettled(wanted)
  const enabled = asked !== ''
  const people = useChannel('roster.search', { text: asked || '-' }, { enabled, keepPrevious: true })
  const declarations = useChannel(
    'declaration.page',
    { offset: 0, limit: SHOWN, sort: null, filter: { kind: null, text: asked, states: [], month: null, batchId: null, checkState: null, withFindings: 'any' } },
    { enabled, keepPrevious: true },
  )
  const reports = useChannel('accident.page', { offset: 0, limit: SHOWN, sort: null, filter: { text: asked, states: [], degree: null, from: null, to: null, withFindings: 'any' } }, { enabled, keepPrevious: true })
  const batches = useChannel('batch.list', { kind: null }, { enabled })
  const groups = useMemo(() => {
    const windows = WINDOWS.filter(({ title }) => wanted === '' || text(title).toLowerCase().includes(wanted.toLowerCase())).map(({ path, title, group }) => ({ key: path, label: text(title), note: text(group), to: path }))
    if (!enabled || wanted === '') return [{ title: 'command.windows' as const, results: windows }]
    const found: readonly CommandGroup[] = [
      { title: 'command.windows', results: windows.slice(0, SHOWN) },
      { title: 'command.people', results: (people.data ?? []).slice(0, SHOWN).map((person) => ({ key: `person ${person.id}`, label: person.name, note: maskId(person.idNumber), to: `/person?id=${encodeURIComponent(person.id)}` })) },
      {
        title: 'command.declarations',
        results: (declarations.data?.items ?? []).map((line) => ({
          key: `declaration ${line.id}`,
          label: `${line.name} ${line.operation ? text(`operation.${line.operation}`) : ''}`,
          note: `${line.month} ${text(`state.${line.shownState}`)}`,
          to: `${line.kind === 'add' ? '/confirm' : '/confirm-remove'}?text=${encodeURIComponent(asked)}`,
        })),
      },
      {
        title: 'command.reports',
        results: (reports.data?.items ?? []).map((line) => ({
          key: `report ${line.id}`,
          label: [line.occurredAt ?? text('accident.noTime'), line.place ?? '', namesOf(line.names)].filter((part) => part !== '').join(' '),
          note: text(`state.${line.shownState}`),
          to: `${WRITTEN_ON.has(line.shownState) ? '/accident' : '/accident-confirm'}?id=${encodeURIComponent(line.id)}`,
        })),
      },
      {
        title: 'command.batches',
        results: (batches.data ?? []).filter(({ fileName }) => fileName.toLowerCase().includes(asked.toLowerCase())).slice(0, SHOWN)
          .map(({ id, kind, fileName, ledger }) => ({ key: `batch ${id}`, label: fileName, note: text('command.rows', { count: countText(ledger.total) }), to: `${kind === 'add' ? '/batch' : '/batch-remove'}?batch=${id}` })),
      },
    ]
    return found.filter(({ results }) => results.length > 0)
  }, [text, wanted, asked, enabled, people.data, declarations.data, reports.data, batches.data])
  return { groups, settled: wanted === asked && !people.isFetching && !declarations.isFetching && !reports.isFetching }
}
