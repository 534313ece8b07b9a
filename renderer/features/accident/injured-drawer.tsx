import { CopyOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Checkbox, Drawer, Popover, Space } from 'antd'
import { useState, type ReactElement, type ReactNode } from 'react'
import { SHARED_INJURED_FIELDS, type AccidentContent, type Injured, type SharedInjuredField } from '../../../shared/domain/accident-content.ts'
import type { Finding } from '../../../shared/domain/finding.ts'
import { accidentLabel } from '../../../shared/i18n/fields/accident-labels.ts'
import { useLocale, useText } from '../../ui/text.ts'
import { useHotkey } from '../../ui/use-hotkey.ts'
import { HARM, WHO } from './accident-form-fields.ts'
import { fieldId, FormSection } from './form-section.tsx'
import { PartPicker } from './part-picker.tsx'
import { ReportField } from './report-field.tsx'

interface InjuredDrawerProps {
  readonly content: AccidentContent
  readonly openKey: string | null
  readonly findings: readonly Finding[]
  readonly disabled: boolean
  readonly mend: (finding: Finding) => ReactNode
  readonly onChange: (key: string, change: Partial<Injured>) => void
  readonly onLeave: () => void
  readonly onTouch: (field: string) => void
  readonly onCopy: (key: string, fields: readonly SharedInjuredField[]) => void
  readonly onStep: (key: string) => void
  /** Closes; `more` goes on to the next person. */
  readonly onClose: (more: boolean) => void
}

/** The page of one injured person: who, what is hurt (on the drawn body), what was done. Every field is saved as it is left. */
export function InjuredDrawer({ content, openKey, findings, disabled, mend, onChange, onLeave, onTouch, onCopy, onStep, onClose }: InjuredDrawerProps): ReactElement {
  const text = useText()
  const locale = useLocale()
  const index = content.injured.findIndex(({ key }) => key === openKey)
  const one = content.injured[index] ?? null
  const prefix = `injured.${index}.`
  const partsId = fieldId(`${prefix}parts`)
  const others = content.injured.length - 1
  const close = (more: boolean): void => {
    // Leaves the field that is being typed in, so that it is saved too.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    onLeave()
    onClose(more)
  }
  useHotkey('Ctrl+Enter', () => close(false), one !== null)
  useHotkey('Ctrl+Shift+Enter', () => close(true), one !== null)
  const section = one && { content, one, prefix, findings, disabled, mend, onLeave, onTouch, onChange: (change: Readonly<Record<string, string | boolean | null>>) => onChange(one.key, change as Partial<Injured>) }
  return (
    <Drawer
      open={one !== null}
      onClose={() => close(false)}
      size={1080}
      destroyOnHidden
      mask={{ closable: false }}
      title={one ? text('accident.injuredTitle', { number: index + 1, count: content.injured.length, name: one.name || text('accident.noName') }) : ''}
      extra={
        <Space>
          <Button icon={<LeftOutlined />} aria-label={text('accident.previousPerson')} disabled={index <= 0} onClick={() => onStep(content.injured[index - 1]?.key ?? '')} />
          <Button icon={<RightOutlined />} aria-label={text('accident.nextPerson')} disabled={index >= others} onClick={() => onStep(content.injured[index + 1]?.key ?? '')} />
          {one && others > 0 && <CopyButton disabled={disabled} label={text('accident.copyToAll', { count: others })} onCopy={(fields) => onCopy(one.key, fields)} labelOf={(field) => accidentLabel(field, locale)} />}
          <Button disabled={disabled} title="Ctrl+Shift+Enter" onClick={() => close(true)}>{text('accident.saveAndNext')}</Button>
          <Button type="primary" title="Ctrl+Enter" onClick={() => close(false)}>{text('accident.savePerson')}</Button>
        </Space>
      }
    >
      {one && section && (
        <div className="injured-page">
          <ReportField id={partsId} label={accidentLabel('parts', locale)} required findings={findings.filter(({ field }) => field === `${prefix}parts`)} mend={mend}>
            {(aria) => <PartPicker id={partsId} value={one} {...aria} onChange={(value) => { if (!disabled) { onChange(one.key, value); onTouch(`${prefix}parts`) } }} />}
          </ReportField>
          <div>
            <FormSection fields={WHO} {...section} />
            {one.personId === null && <p className="severity-warning injured-stranger">{text('accident.strangerHint')}</p>}
            <FormSection fields={HARM} {...section} />
          </div>
        </div>
      )}
    </Drawer>
  )
}

interface CopyButtonProps {
  readonly disabled: boolean
  readonly label: string
  readonly labelOf: (field: SharedInjuredField) => string
  readonly onCopy: (fields: readonly SharedInjuredField[]) => void
}

/** 共同内容复制给所有人: which fields, then to all; who they are is never copied. */
function CopyButton({ disabled, label, labelOf, onCopy }: CopyButtonProps): ReactElement {
  const text = useText()
  const [open, setOpen] = useState(false)
  const [fields, setFields] = useState<SharedInjuredField[]>(['hospital', 'hospitalAgreed', 'treatedAt'])
  const choice = (
    <div className="copy-choice">
      <Checkbox.Group value={fields} options={SHARED_INJURED_FIELDS.map((field) => ({ value: field, label: labelOf(field) }))} onChange={(next) => setFields(next)} />
      <p className="quiet">{text('accident.copyHint')}</p>
      <Button type="primary" disabled={fields.length === 0} onClick={() => { setOpen(false); onCopy(fields) }}>{label}</Button>
    </div>
  )
  return (
    <Popover open={open} onOpenChange={setOpen} trigger="click" placement="bottomRight" content={choice} title={text('accident.copyTitle')}>
      <Button icon={<CopyOutlined />} disabled={disabled}>{text('accident.copy')}</Button>
    </Popover>
  )
}
