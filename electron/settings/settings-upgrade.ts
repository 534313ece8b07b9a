import { z } from 'zod'
import { Settings } from '../../shared/ipc/settings.ts'

/** Settings as they are stored: typed versions, each lifted to the next by a pure function. */
const SettingsV1 = Settings.extend({ version: z.literal(1), mode: z.enum(['practice', 'bureau']) })
export type StoredSettings = z.infer<typeof SettingsV1>

export const DEFAULT_SETTINGS: StoredSettings = {
  version: 1,
  mode: 'bureau',
  locale: 'zh-CN',
  bureauUrl: '',
  lastUnit: '',
  lastOperator: '',
  menuCollapsed: false,
  listColumns: {},
}

/** The newest form of whatever was stored. Fields that do not fit fall back to their default one by one; the rest is kept. */
export function upgradeSettings(stored: unknown): StoredSettings {
  const whole = SettingsV1.safeParse(stored)
  if (whole.success) return whole.data
  const fields = z.record(z.string(), z.unknown()).safeParse(stored)
  if (!fields.success) return DEFAULT_SETTINGS
  const kept = Object.entries(SettingsV1.shape).flatMap(([name, schema]) => {
    const field = schema.safeParse(fields.data[name])
    return field.success ? [[name, field.data] as const] : []
  })
  return SettingsV1.parse({ ...DEFAULT_SETTINGS, ...Object.fromEntries(kept) })
}
