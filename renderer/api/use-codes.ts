import { useMemo } from 'react'
import { useChannel } from './use-channel.ts'

export interface CodeOption {
  readonly value: string
  readonly label: string
}

export interface Codes {
  /** The name of a code, or the code itself where the table does not have it; '' for none. */
  readonly nameOf: (element: string, code: string | null | undefined) => string
  readonly optionsOf: (element: string) => readonly CodeOption[]
}

const NONE: Codes = { nameOf: (_element, code) => code ?? '', optionsOf: () => [] }

/** Names for codes of the pack in use; `element` is the code element, such as AAC005. */
export function useCodes(): Codes {
  const { data } = useChannel('engine.codes', {})
  return useMemo(() => {
    if (!data) return NONE
    const names = new Map(Object.entries(data.tables).map(([element, entries]) => [element, new Map(entries.map(({ code, name }) => [code, name]))]))
    return {
      nameOf: (element, code) => (code ? (names.get(element)?.get(code) ?? code) : ''),
      optionsOf: (element) => (data.tables[element] ?? []).map(({ code, name }) => ({ value: code, label: name })),
    }
  }, [data])
}

/** The elements of the code tables that the windows ask for. */
export const ELEMENT = {
  insurance: 'AAE140',
  gender: 'AAC004',
  ethnicity: 'AAC005',
  insuredStatus: 'AAC008',
  hukou: 'AAC009',
  education: 'AAC011',
  personalIdentity: 'AAC012',
  employmentForm: 'AAC013',
  paymentStatus: 'AAC031',
  idType: 'AAC058',
  insuredIdentity: 'AAC066',
  unitType: 'AAB019',
  economicType: 'AAB020',
  industry: 'AAB022',
  unitInsuredStatus: 'AAB051',
} as const
