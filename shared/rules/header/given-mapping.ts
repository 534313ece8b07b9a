/** What the clerk said of a sheet, or what is remembered of its layout. */
export interface GivenMapping {
  /** Where the clerk said which row is the last of the header. */
  readonly headerRow?: number
  /** How many rows the header has, ending there. */
  readonly headerRows?: number
  /** Column letter → field, null for not used; columns that are not named are read as they are found. */
  readonly columns: Readonly<Record<string, string | null>>
  /** The same by what stands over the column, for those who know the heading and not the letter. */
  readonly headings?: Readonly<Record<string, string | null>>
  /** Field → the text that stands for it in every row (a reason, a date that are chosen once for the whole sheet). */
  readonly fixed: Readonly<Record<string, string>>
  /** By whose word: the clerk's, or what was remembered. */
  readonly by: 'person' | 'layout'
}
