import { useChannel, useAction } from './use-channel.ts'

/** The columns that a person chose for a list, remembered on this machine; null for the default. */
export function useListColumns(list: string): readonly [readonly string[] | null, (chosen: readonly string[] | null) => void] {
  const { data } = useChannel('settings.get', {})
  const save = useAction('settings.set')
  const chosen = data?.listColumns[list] ?? null
  const choose = (next: readonly string[] | null): void => {
    const { [list]: _gone, ...others } = data?.listColumns ?? {}
    save.mutate({ listColumns: next ? { ...others, [list]: [...next] } : others })
  }
  return [chosen, choose]
}
