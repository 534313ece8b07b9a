import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import type { ReactElement, ReactNode } from 'react'
import type { Witness } from '../../../shared/domain/accident-content.ts'
import type { Finding } from '../../../shared/domain/finding.ts'
import { FindingList } from '../../ui/finding-list.tsx'
import { useText } from '../../ui/text.ts'

interface WitnessListProps {
  readonly witnesses: readonly Witness[]
  readonly findings: readonly Finding[]
  readonly disabled: boolean
  readonly mend: (finding: Finding) => ReactNode
  readonly onChange: (witnesses: Witness[]) => void
  readonly onLeave: () => void
}

/** 现场证人: name and telephone of each. */
export function WitnessList({ witnesses, findings, disabled, mend, onChange, onLeave }: WitnessListProps): ReactElement {
  const text = useText()
  const put = (index: number, change: Partial<Witness>): void => onChange(witnesses.map((one, at) => (at === index ? { ...one, ...change } : one)))
  return (
    <div className="witness-list">
      {witnesses.map((witness, index) => (
        <div key={index} className="witness">
          <Input aria-label={text('accident.witnessName', { number: index + 1 })} placeholder={text('accident.name')} value={witness.name} disabled={disabled} onChange={(event) => put(index, { name: event.target.value })} onBlur={onLeave} />
          <Input aria-label={text('accident.witnessPhone', { number: index + 1 })} placeholder={text('accident.phone')} value={witness.phone} disabled={disabled} onChange={(event) => put(index, { phone: event.target.value })} onBlur={onLeave} />
          <Button icon={<DeleteOutlined />} aria-label={text('accident.witnessRemove', { number: index + 1 })} disabled={disabled} onClick={() => { onChange(witnesses.filter((_, at) => at !== index)); onLeave() }} />
          <FindingList findings={findings.filter(({ field }) => field?.startsWith(`witnesses.${index}.`))} kind="accident" actions={mend} />
        </div>
      ))}
      <Button icon={<PlusOutlined />} disabled={disabled || witnesses.length >= 20} onClick={() => onChange([...witnesses, { name: '', phone: '' }])}>{text('accident.witnessAdd')}</Button>
    </div>
  )
}
