import { z } from 'zod'

/** The clerk's words on a sheet: which sheet, where its header is, what its columns hold, and what stands for a field in every row. */
export const MappingWords = z.object({
  sheet: z.string().max(100).nullable(),
  /** 1-based last row of the header; 0 for none; null to have it found. */
  headerRow: z.number().int().min(0).max(200).nullable(),
  headerRows: z.number().int().min(1).max(3).nullable(),
  /** Column letters → field, null for not used; columns that are not named are read as they are found. */
  columns: z.record(z.string().regex(/^[A-Z]{1,3}$/), z.string().max(60).nullable()),
  /** The same by headings. */
  headings: z.record(z.string().max(100), z.string().max(60).nullable()).optional(),
  fixed: z.record(z.string().max(60), z.string().max(200)),
})
export type MappingWords = z.infer<typeof MappingWords>
