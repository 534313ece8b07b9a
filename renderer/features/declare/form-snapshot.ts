import type { FieldOrigin } from '../../../shared/ipc/declare.ts'
import type { FormState } from '../../../shared/ipc/form.ts'
import type { TypedFields } from './typed-content.ts'

/** A form while it is filled in: whose it is, what it has become in the store, and what stands in its fields. */
export interface FormSnapshot {
  /** 个人编号 of the roster; null for a person who is new here. */
  readonly personId: string | null
  /** The draft that it was saved as, and the revision that was seen. */
  readonly saved: { readonly id: string; readonly revision: number } | null
  readonly origins: Readonly<Record<string, FieldOrigin>>
  readonly typed: TypedFields
}

/** As it is kept: the fields by their names, the rest behind an @. */
export function stateOfForm({ personId, saved, origins, typed }: FormSnapshot): FormState {
  return {
    '@person': personId,
    '@id': saved?.id ?? null,
    '@revision': saved?.revision ?? null,
    '@origins': Object.entries(origins).map(([field, origin]) => `${field}:${origin}`),
    ...Object.fromEntries(Object.entries(typed).map(([field, value]) => [field, typeof value === 'string' ? value : [...value]])),
  }
}

/** What was kept, as a form again. */
export function formOfState(state: FormState): FormSnapshot {
  const origins = Array.isArray(state['@origins']) ? state['@origins'] : []
  const [id, revision, personId] = [state['@id'], state['@revision'], state['@person']]
  return {
    personId: typeof personId === 'string' ? personId : null,
    saved: typeof id === 'string' && typeof revision === 'number' ? { id, revision } : null,
    origins: Object.fromEntries(origins.map((line) => line.split(':') as [string, FieldOrigin])),
    typed: Object.fromEntries(Object.entries(state).flatMap(([field, value]) => (!field.startsWith('@') && (typeof value === 'string' || Array.isArray(value)) ? [[field, value]] : []))),
  }
}
