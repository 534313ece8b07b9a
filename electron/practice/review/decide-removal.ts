import type { Person } from '../../../shared/domain/person.ts'
import type { RemoveContent } from '../../../shared/domain/remove-content.ts'
import { returned, type Decision } from './decision.ts'

/** What the bureau's own roster says against a 减员; null for nothing. */
export function removalConflict(content: RemoveContent, person: Person | null): Decision | null {
  if (!person) return returned('本单位的参保名册中没有此人,请核对证件号码。', 'idNumber')
  if (person.name !== content.name) return returned('证件号码已登记在本单位另一姓名之下,请核对姓名与证件号码。', 'name')
  const stopped = content.insurances.filter((insurance) => person.participations.find((of) => of.insurance === insurance)?.insuredStatus !== '1')
  if (stopped.length > 0) return returned(`险种 ${stopped.join('、')} 不是正常参保状态,不能减员。`, `insurance.${stopped[0] ?? ''}`)
  return null
}
