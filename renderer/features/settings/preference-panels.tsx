import { App, Form, InputNumber, Switch } from 'antd'
import { useRef, useState, type ReactElement } from 'react'
import type { AddDefaults } from '../../../shared/ipc/preference.ts'
import { fieldLabel } from '../../../shared/i18n/fields/field-labels.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useAction, useChannel } from '../../api/use-channel.ts'
import { useCodes } from '../../api/use-codes.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { enterMovesOn } from '../../ui/form/enter-moves-on.ts'
import { FieldInput, type ContentValue } from '../../ui/form/field-input.tsx'
import { ADD_FIELDS, type FormField } from '../../ui/form/form-field.ts'
import { FormItem } from '../../ui/form/form-item.tsx'
import { useLocale, useText } from '../../ui/text.ts'

/** What may be the same for everybody in a unit. */
const KEYS: readonly (keyof AddDefaults)[] = ['idType', 'ethnicity', 'hukou', 'employmentForm', 'insuredIdentity', 'personalIdentity', 'education', 'contactAddress', 'insurances']
const LONGEST = 1440

/** The recall window, sending by itself, and what new forms of 增员 begin with. */
export function PreferencePanels(): ReactElement {
  const text = useText()
  const locale = useLocale()
  const codes = useCodes()
  const { message } = App.useApp()
  const preferences = useChannel('preference.get', {})
  const unit = useChannel('unit.insurances', {})
  const save = useAction('preference.set')
  const [typed, setTyped] = useState<AddDefaults | null>(null)
  const [minutes, setMinutes] = useState<number | null>(null)
  /** As last typed: the field that is left right after a choice must not save what stood before it. */
  const latest = useRef<AddDefaults | null>(null)
  const { data } = preferences
  const defaults = typed ?? data?.addDefaults ?? {}
  const said = { onSuccess: () => void message.success({ key: 'saved', content: text('settings.saved') }) }

  const put = (field: FormField, value: ContentValue): void => {
    const { [field.key as keyof AddDefaults]: _before, ...others } = defaults
    const given = value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
    latest.current = given ? ({ ...others, [field.key]: value } as AddDefaults) : others
    setTyped(latest.current)
  }
  const leaveDefaults = (): void => {
    if (latest.current && JSON.stringify(latest.current) !== JSON.stringify(data?.addDefaults ?? {})) save.mutate({ addDefaults: latest.current }, said)
    latest.current = null
  }
  const choicesOf = (field: FormField) =>
    field.kind === 'code' ? codes.optionsOf(field.element!) : (unit.data?.value ?? []).map(({ insurance }) => ({ value: insurance, label: fieldLabel(`insurance.${insurance}`, locale) }))
  const leaveMinutes = (): void => {
    if (minutes !== null && minutes !== data?.recallMinutes && Number.isInteger(minutes) && minutes >= 0 && minutes <= LONGEST) save.mutate({ recallMinutes: minutes }, said)
  }
  return (
    <>
      <section className="panel">
        <h2>{text('settings.declare')}</h2>
        <ErrorAlert error={appErrorOf(preferences.error ?? save.error)} onClose={save.reset} />
        <div className="setting-lines">
          <label htmlFor="settings-recall">{text('settings.recallMinutes')}</label>
          <span>
            <InputNumber id="settings-recall" min={0} max={LONGEST} precision={0} suffix={text('settings.minutes')} value={minutes ?? data?.recallMinutes ?? null} disabled={!data} onChange={(next) => setMinutes(next)} onBlur={leaveMinutes} onPressEnter={leaveMinutes} aria-describedby="settings-recall-hint" />
            <span id="settings-recall-hint" className="quiet">{text('settings.recallHint')}</span>
          </span>
          <label htmlFor="settings-auto">{text('settings.autoSend')}</label>
          <span>
            <Switch id="settings-auto" checked={data?.autoSend ?? false} disabled={!data} onChange={(autoSend) => save.mutate({ autoSend }, said)} aria-describedby="settings-auto-hint" />
            <span id="settings-auto-hint" className="quiet">{text('settings.autoSendHint')}</span>
          </span>
          <label htmlFor="settings-notices">{text('settings.injuryNotices')}</label>
          <span>
            <Switch id="settings-notices" checked={data?.injuryNotices ?? false} disabled={!data} onChange={(injuryNotices) => save.mutate({ injuryNotices }, said)} aria-describedby="settings-notices-hint" />
            <span id="settings-notices-hint" className="quiet">{text('settings.injuryNoticesHint')}</span>
          </span>
        </div>
      </section>
      <section className="panel">
        <h2>{text('settings.addDefaults')}</h2>
        <p className="quiet">{text('settings.addDefaultsHint')}</p>
        <div onKeyDownCapture={enterMovesOn}>
          <Form layout="vertical" component="div">
            <div className="edit-grid">
              {ADD_FIELDS.filter(({ key }) => (KEYS as readonly string[]).includes(key)).map((whole) => {
                const field: FormField = { ...whole, required: false }
                const id = `default-${field.key}`
                return (
                  <FormItem key={field.key} id={id} label={fieldLabel(field.key, locale)} required={false} wide={field.key === 'insurances' || field.key === 'contactAddress'} invalid={false}>
                    <FieldInput
                      id={id} field={field} value={defaults[field.key as keyof AddDefaults] ?? null} choices={choicesOf(field)} invalid={false} describedBy={undefined}
                      onChange={(value) => put(field, value)}
                      onLeave={leaveDefaults}
                    />
                  </FormItem>
                )
              })}
            </div>
          </Form>
        </div>
      </section>
    </>
  )
}
