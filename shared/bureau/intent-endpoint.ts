import type { IntentKind } from '../domain/outbox.ts'
import { endpoints } from './endpoints.ts'

/** How each kind of intent leaves: one operation of the contract a kind. */
export const INTENT_ENDPOINT = {
  declaration: endpoints.submitDeclaration,
  withdrawal: endpoints.withdrawDeclaration,
  accident: endpoints.submitAccident,
  'accident-withdrawal': endpoints.withdrawAccident,
  'accident-supplement': endpoints.supplementAccident,
} as const satisfies Record<IntentKind, unknown>
