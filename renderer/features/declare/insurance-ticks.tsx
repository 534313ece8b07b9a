import { Button, Checkbox } from 'antd'
import type { ReactElement } from 'react'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { WORK_INJURY } from '../../../shared/domain/insurance.ts'
import { formatFen } from '../../../shared/domain/money.ts'
import type { Advice } from '../../../shared/ipc/declare.ts'
import { fieldLabel } from '../../../shared/i18n/fields/field-labels.ts'
import { useLocale, useText } from '../../ui/text.ts'
import { useAdviceText } from './advice-text.ts'

interface InsuranceTicksProps {
  readonly id: string
  readonly kind: DeclarationKind
  readonly advice: Advice
  readonly ticked: readonly string[]
  readonly describedBy: string | undefined
  readonly invalid: boolean
  readonly onTick: (next: readonly string[]) => void
}

/** The insurances as ticks, each with what it will mean: from when, on what base; what cannot be ticked says why. */
export function InsuranceTicks({ id, kind, advice, ticked, describedBy, invalid, onTick }: InsuranceTicksProps): ReactElement {
  const text = useText()
  const locale = useLocale()
  const say = useAdviceText('insurance-advice')
  const known = advice.insurances.map(({ insurance }) => insurance)
  const lines = [...advice.insurances, ...ticked.filter((code) => !known.includes(code)).map((insurance) => ({ insurance, open: false, reason: null, from: null, baseFen: null }))]
  const open = advice.insurances.filter((line) => line.open).map(({ insurance }) => insurance)
  const put = (code: string, on: boolean): void => onTick((on ? [...ticked, code] : ticked.filter((one) => one !== code)).sort())
  if (lines.length === 0) return <p className="quiet" id={id}>{text(kind === 'add' ? 'declare.noUnitInsurances' : 'declare.noActiveInsurances')}</p>
  return (
    <>
      <table className="insurance-ticks" aria-label={text('declare.insurances')} aria-describedby={describedBy} data-invalid={invalid}>
        <thead>
          <tr>
            <th scope="col">{text('unit.insurance')}</th>
            <th scope="col">{text(kind === 'add' ? 'declare.insuredFrom' : 'declare.insuredSince')}</th>
            <th scope="col">{text('declare.base')}</th>
            <th scope="col"><Button type="link" size="small" disabled={open.every((code) => ticked.includes(code))} onClick={() => onTick([...new Set([...ticked, ...open])].sort())}>{text('declare.tickAll')}</Button></th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => {
            const on = ticked.includes(line.insurance)
            return (
              <tr key={line.insurance} className={line.open ? '' : 'insurance-closed'}>
                <td>
                  <Checkbox {...(index === 0 ? { id } : {})} checked={on} disabled={!line.open && !on} onChange={(event) => put(line.insurance, event.target.checked)}>
                    {fieldLabel(`insurance.${line.insurance}`, locale)}
                  </Checkbox>
                </td>
                <td className="figures">{on || kind === 'remove' ? (kind === 'add' && line.insurance !== WORK_INJURY ? line.from?.slice(0, 7) : line.from) : ''}</td>
                <td className="figures">{(on || kind === 'remove') && line.baseFen !== null ? formatFen(line.baseFen) : ''}</td>
                <td className="quiet">
                  {!line.open && line.reason ? say(line.reason) : ''}
                  {kind === 'add' && on && line.insurance === WORK_INJURY && advice.injuryCoverFrom && <strong className="severity-info">{text('declare.injuryCover', { date: advice.injuryCoverFrom })}</strong>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}
