import { z } from 'zod'
import { BatchColumn, Coverage, Ledger } from './batch.ts'
import { Finding } from './finding.ts'

/** What `shenbao validate --json` prints: the whole judgement of one workbook, nothing stored. */
export const ValidationReport = z.object({
  /** The file's name without its folder. */
  file: z.string(),
  /** The sheet that was read; null where the file could not be. */
  sheet: z.string().nullable(),
  /** 1-based; null where no header was found. */
  headerRow: z.number().int().nullable(),
  columns: z.array(BatchColumn),
  rows: Ledger,
  findings: z.array(Finding.extend({ message: z.string() })),
  coverage: Coverage,
  durationMs: z.number(),
  /** The larger of the two processes' peaks, in MB (2^20). */
  peakRssMb: z.number(),
})
export type ValidationReport = z.infer<typeof ValidationReport>
