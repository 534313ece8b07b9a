import { createEngine } from '../engine/create-engine.ts'
import { serveEngine } from '../ipc/serve-engine.ts'
import { systemAlarm as alarm } from '../platform/alarm.ts'
import { systemClock } from '../platform/clock.ts'
import { fileLogger } from '../platform/file-logger.ts'
import { makeId } from '../platform/id.ts'
import { silentLogger, type Logger } from '../platform/logger.ts'

let logger: Logger = silentLogger

serveEngine(
  process.parentPort,
  async ({ key, logFile, ...start }, spawnReader) => {
    logger = fileLogger(logFile, 'engine')
    return createEngine({ ...start, key: Buffer.from(key), clock: systemClock, makeId, logger, spawnReader, alarm })
  },
  (channel, problem) => logger.error('bug', { channel, kind: problem instanceof Error ? problem.name : typeof problem }),
)
