import log from 'electron-log/node'
import { redactFields } from './log-redaction.ts'
import type { LogFields, Logger } from './logger.ts'

/** Writes to one file of at most 2 MB (and the one before it). Fields pass the redaction at this last step, whoever wrote them. */
export function fileLogger(path: string, process: 'main' | 'engine' | 'practice' | 'cli'): Logger {
  const sink = log.create({ logId: process })
  sink.transports.file.resolvePathFn = () => path
  sink.transports.file.maxSize = 2 * 1024 * 1024
  sink.transports.console.level = false
  const line = (event: string, fields: LogFields): string => `${process} ${event} ${JSON.stringify(redactFields(fields))}`
  return {
    info: (event, fields = {}) => sink.info(line(event, fields)),
    warn: (event, fields = {}) => sink.warn(line(event, fields)),
    error: (event, fields = {}) => sink.error(line(event, fields)),
  }
}
