import { practiceClock } from './clock.ts'
import type { PracticeContext } from './context.ts'
import { addControlRoutes } from './control/control-routes.ts'
import { practiceControl, type PracticeControl } from './control/control.ts'
import { requestHistory } from './control/history.ts'
import { faultEngine } from './faults/fault-plan.ts'
import { makeUnit } from './generate/unit.ts'
import { createServer } from './http/create-server.ts'
import { firstFill } from './roster/first-fill.ts'
import { PRACTICE_OPERATORS, passwordCost, storeOperators } from './session.ts'
import { signingKeys } from './signing.ts'
import { openPracticeStore } from './store/practice-store.ts'

const LOOPBACK = '127.0.0.1'

export interface PracticeOptions {
  /** The store's file, or ':memory:'. One that is there already keeps its seed and its people. */
  readonly file: string
  /** 32 raw bytes: the file is encrypted. */
  readonly key?: Uint8Array
  /** 0: any free one. */
  readonly port?: number
  /** 127.0.0.1, and nothing else: made-up data or not, it is nobody else's. */
  readonly host?: string
  readonly people?: number
  readonly seed?: number
  /** The bureau's civil date at the start; its clock runs on from there. */
  readonly today?: string
  /** A clock of the caller's, in milliseconds since 1970. */
  readonly now?: () => number
  /** From receipt to decision; 0: at the next read. */
  readonly reviewDelayMs?: number
  readonly accessTokenSeconds?: number
  readonly refreshTokenSeconds?: number
  readonly idempotencyWindowSeconds?: number
}

export interface PracticeBureau {
  readonly url: string
  readonly unit: string
  readonly unitName: string
  readonly operator: string
  readonly password: string
  readonly control: PracticeControl
  close(): Promise<void>
}

/**
 * Starts the practice bureau on loopback. Rejects where the port is taken, the key is wrong, or the file
 * is of another version.
 */
export async function startPracticeBureau(options: PracticeOptions): Promise<PracticeBureau> {
  if ((options.host ?? LOOPBACK) !== LOOPBACK) throw new Error(`the practice bureau listens on ${LOOPBACK} alone`)
  const clock = practiceClock(options.now, options.today ?? null)
  const store = openPracticeStore(options.file, options.key ?? null)
  try {
    if (store.isNew) {
      firstFill(store, options.seed ?? 1, options.people ?? 2_000, clock.today())
      store.meta.set('seed', String(options.seed ?? 1))
      store.meta.set('epoch', String(clock.now()))
      store.meta.set('made-at', clock.instant())
      storeOperators(store, passwordCost(options.file))
    }
    store.intents.abandonUnfinished()
    const seed = Number(store.meta.get('seed') ?? '1')
    const context: PracticeContext = {
      store,
      clock,
      unit: makeUnit(seed),
      signing: signingKeys(store.papers, seed, clock),
      settings: {
        seed,
        reviewDelayMs: options.reviewDelayMs ?? 4_000,
        accessTokenSeconds: options.accessTokenSeconds ?? 900,
        refreshTokenSeconds: options.refreshTokenSeconds ?? 30 * 86_400,
        windowSeconds: options.idempotencyWindowSeconds ?? 86_400,
        passwordCost: passwordCost(options.file),
      },
      faults: faultEngine(seed),
      history: requestHistory(),
      epoch: store.meta.get('epoch') ?? '1',
      url: '',
    }
    return await listen(context, options)
  } catch (problem) {
    store.close()
    throw problem
  }
}

async function listen(context: PracticeContext, options: PracticeOptions): Promise<PracticeBureau> {
  const server = createServer(context)
  let port = options.port ?? 0
  const control = practiceControl(context, {
    refuseConnections: () =>
      new Promise((resolve, reject) => {
        server.server.close((problem) => (problem ? reject(problem) : resolve()))
        server.server.closeAllConnections()
      }),
    acceptConnections: () => new Promise((resolve) => void server.server.listen(port, LOOPBACK, resolve)),
  })
  addControlRoutes(server, control)
  context.url = await server.listen({ host: LOOPBACK, port })
  port = Number(new URL(context.url).port)
  const [operator] = PRACTICE_OPERATORS
  return {
    url: context.url,
    unit: context.unit.number,
    unitName: context.unit.name,
    operator: operator.id,
    password: operator.password,
    control,
    close: async () => {
      await server.close()
      context.store.close()
    },
  }
}
