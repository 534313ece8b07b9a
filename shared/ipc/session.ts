import { z } from 'zod'
import { Instant } from '../domain/calendar-date.ts'
import { engineChannel, mainChannel } from './channel.ts'

export const Session = z.object({
  mode: z.enum(['practice', 'bureau']),
  unitNumber: z.string(),
  unitName: z.string(),
  operator: z.string(),
  roles: z.array(z.string()),
  /** True where the last sign-in reached the bureau. */
  online: z.boolean(),
  signedInAt: Instant,
})
export type Session = z.infer<typeof Session>

/** What the frame shows all the time. */
export const Status = z.object({
  session: Session.nullable(),
  connection: z.enum(['online', 'offline', 'unknown']),
  mode: z.enum(['practice', 'bureau']),
  /** When the roster was last brought up to date; null where never. */
  rosterSyncedAt: Instant.nullable(),
  rosterStale: z.boolean(),
  rosterCount: z.number().int(),
  backlog: z.object({ drafts: z.number().int(), queued: z.number().int(), parked: z.number().int(), returned: z.number().int() }),
  /** The bureau's clock minus ours in seconds, where known: shown when it is more than two minutes. */
  clockSkewSeconds: z.number().nullable(),
  today: z.string(),
})
export type Status = z.infer<typeof Status>

export const sessionChannels = {
  'session.status': engineChannel(z.object({}), Status),
  'session.signIn': engineChannel(
    z.object({ bureauUrl: z.url().max(300), unit: z.string().min(1).max(40), operator: z.string().min(1).max(40), password: z.string().min(1).max(200) }),
    Session,
  ),
  /** With the password last used online; no request is made. */
  'session.signInOffline': engineChannel(z.object({ operator: z.string().min(1).max(40), password: z.string().min(1).max(200) }), Session),
  'session.signOut': engineChannel(z.object({}), z.object({})),
  /** Starts the practice bureau, opens the practice data folder and signs in there: one click. */
  'session.practice': mainChannel(z.object({}), Session),
  /** Leaves practice for the real data folder (signed out), or the other way round. */
  'session.leavePractice': mainChannel(z.object({}), z.object({})),
} as const
