import { z } from 'zod'
import { mainChannel } from './channel.ts'

export const Settings = z.object({
  locale: z.enum(['zh-CN', 'en']),
  bureauUrl: z.string().max(300),
  lastUnit: z.string().max(40),
  lastOperator: z.string().max(40),
  menuCollapsed: z.boolean(),
  /** Columns that a list shows, by list. */
  listColumns: z.record(z.string(), z.array(z.string())),
})
export type Settings = z.infer<typeof Settings>

/** What 关于 shows. */
export const About = z.object({
  version: z.string(),
  host: z.enum(['electron', 'electron-host']),
  electron: z.string(),
  chromium: z.string(),
  node: z.string(),
  sqlite: z.string(),
  cipher: z.string(),
  rulePack: z.string(),
  profile: z.string(),
  dataFolder: z.string(),
})
export type About = z.infer<typeof About>

export const settingsChannels = {
  'settings.get': mainChannel(z.object({}), Settings),
  'settings.set': mainChannel(Settings.partial(), Settings),
  'app.about': mainChannel(z.object({}), About),
} as const
