import type { DeclarationState } from '../../domain/declaration.ts'
import type { OpenDeclaration, RuleContext } from '../context.ts'
import type { DeclarationKind } from '../field.ts'
import type { Subject } from '../subject.ts'

/** The first open declaration of this person in one of the states, the one under check aside. */
export function openDeclaration(subject: Subject, context: RuleContext, kind: DeclarationKind, states: readonly DeclarationState[]): OpenDeclaration | null {
  for (const one of subject.openDeclarations(context, kind)) {
    if (one.declarationId !== subject.selfId && states.includes(one.state)) return one
  }
  return null
}
