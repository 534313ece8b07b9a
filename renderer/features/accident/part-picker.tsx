import { Select } from 'antd'
import { useMemo, useState, type ReactElement } from 'react'
import type { Injured, InjuredPart } from '../../../shared/domain/accident-content.ts'
import { useCodes } from '../../api/use-codes.ts'
import { useText } from '../../ui/text.ts'
import { BodyFigure } from './body-figure.tsx'
import { BACK, FRONT, PAIRED_PARTS } from './body-shapes.ts'
import { PART_ELEMENT, partKey, partName, partOfKey } from './part-name.ts'

interface PartPickerProps {
  readonly id: string
  readonly value: Pick<Injured, 'parts' | 'mainPart'>
  readonly invalid: boolean
  readonly describedBy: string | undefined
  readonly onChange: (value: Pick<Injured, 'parts' | 'mainPart'>) => void
}

/** 受伤害部位: ticked on the drawn body or chosen from the list, several, one of them the main one. */
export function PartPicker({ id, value, invalid, describedBy, onChange }: PartPickerProps): ReactElement {
  const text = useText()
  const codes = useCodes()
  const [pointed, setPointed] = useState<string | null>(null)
  const nameOf = (part: InjuredPart): string => partName(part, codes.nameOf, text)
  const keys = value.parts.map(partKey)
  const chosen = new Set(keys)
  const main = value.mainPart === null ? null : (keys[value.mainPart] ?? null)

  const put = (next: readonly string[], nextMain: string | null): void => {
    const at = nextMain === null ? -1 : next.indexOf(nextMain)
    onChange({ parts: next.map(partOfKey), mainPart: next.length === 0 ? null : Math.max(0, at) })
  }
  const toggle = (part: InjuredPart): void => {
    const key = partKey(part)
    put(chosen.has(key) ? keys.filter((one) => one !== key) : [...keys, key], main)
  }
  const options = useMemo(
    () => codes.optionsOf(PART_ELEMENT).flatMap(({ value: code }) => (PAIRED_PARTS.has(code) ? [`${code}:left`, `${code}:right`, code] : [code])).map((key) => ({ value: key, label: partName(partOfKey(key), codes.nameOf, text) })),
    [codes, text],
  )
  const figure = { chosen, main, nameOf, onToggle: toggle, onPoint: setPointed }
  return (
    <div className="part-picker">
      <div className="body-figures">
        <figure><BodyFigure label={text('accident.bodyFront')} shapes={FRONT} {...figure} /><figcaption className="body-caption"><strong>{text('accident.side.right')}</strong>{text('accident.front')}<strong>{text('accident.side.left')}</strong></figcaption></figure>
        <figure><BodyFigure label={text('accident.bodyBack')} shapes={BACK} {...figure} /><figcaption className="body-caption"><strong>{text('accident.side.left')}</strong>{text('accident.back')}<strong>{text('accident.side.right')}</strong></figcaption></figure>
      </div>
      <p className="body-pointed" aria-hidden="true">{pointed ?? text('accident.bodyHint')}</p>
      <Select<string[]>
        id={id}
        mode="multiple"
        className="full"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        status={invalid ? 'error' : ''}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        aria-required
        placeholder={text('accident.partsFromList')}
        value={keys}
        options={options}
        onChange={(next) => put(next, main)}
      />
      {keys.length > 1 && (
        <label className="main-part">
          <span>{text('accident.mainPart')}</span>
          <Select aria-label={text('accident.mainPart')} className="full" value={main} options={value.parts.map((part) => ({ value: partKey(part), label: nameOf(part) }))} onChange={(next: string | null) => put(keys, next)} />
        </label>
      )}
    </div>
  )
}
