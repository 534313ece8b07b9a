/** A name that does not fit a line of so many characters, to stand whole below its field; null where it fits. */
export const longName = (name: string, fits: number): string | null => ([...name].length > fits ? name : null)
