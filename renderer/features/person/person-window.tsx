import { Button, Input, type InputRef } from 'antd'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useNoRoster } from '../../api/use-no-roster.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { NoRosterNote, ToRoster } from '../../ui/no-roster-note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.ts'
import { useHotkey } from '../../ui/use-hotkey.ts'
import { PersonFacts } from './person-facts.tsx'
import { PersonMatches } from './person-matches.tsx'

/** 个人综合查询: by ID number or name, Enter. */
export function PersonWindow(): ReactElement {
  const text = useText()
  const [params, setParams] = useSearchParams()
  const asked = params.get('q') ?? ''
  const chosen = params.get('id')
  const [typed, setTyped] = useState(asked)
  const never = useNoRoster()
  const box = useRef<InputRef>(null)
  const found = useChannel('roster.search', { text: asked }, { enabled: asked !== '' })
  useHotkey('Ctrl+F', () => box.current?.focus({ cursor: 'all' }))

  const only = found.data?.length === 1 ? found.data[0]!.id : null
  const personId = chosen ?? only
  const query = (value: string): void => {
    const wanted = value.trim()
    if (wanted === asked) void found.refetch()
    setParams(wanted ? { q: wanted } : {})
  }
  // Back from a person to the results: the box shows what was asked.
  useEffect(() => setTyped(asked), [asked])

  return (
    <div className="window person-window">
      <PageHeader title={text('menu.person')} />
      <Input.Search
        ref={box}
        className="person-search"
        autoFocus
        aria-label={text('person.searchLabel')}
        placeholder={text('person.search')}
        enterButton={text('common.query')}
        allowClear
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onSearch={query}
        loading={found.isFetching}
        maxLength={60}
      />
      <NoRosterNote never={never} />
      <ErrorAlert error={appErrorOf(found.error)} onRetry={() => void found.refetch()} />
      {!asked && !personId && <EmptyState why={text('person.start')} />}
      {found.data?.length === 0 && !chosen && (
        <EmptyState
          firstStep={<ToRoster />}
          why={
            <>
              {text('person.none', { text: asked })}
              <br />
              {text('person.noneHint')}
            </>
          }
        />
      )}
      {personId && (
        <>
          {chosen && asked && (
            <span>
              <Button onClick={() => setParams({ q: asked })}>{text('person.backToList')}</Button>
            </span>
          )}
          <PersonFacts id={personId} />
        </>
      )}
      {!personId && (found.data?.length ?? 0) > 1 && <PersonMatches people={found.data!} onChoose={(id) => setParams({ q: asked, id })} />}
    </div>
  )
}
