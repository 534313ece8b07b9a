import type { AddDeclaration, Declaration } from '../../../shared/domain/declaration.ts'

/** 增员确认 lists 增员 alone, so what is opened here is one. Throws where it is not. */
export function additionOf(declaration: Declaration): AddDeclaration {
  if (declaration.kind !== 'add') throw new Error('a 减员 has a window of its own')
  return declaration
}
