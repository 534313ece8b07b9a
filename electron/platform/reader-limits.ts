/** Node arguments of the workbook reader: a hostile file may fill this heap and no more (assurance: 256 MB a process). */
export const READER_ARGUMENTS: string[] = ['--max-old-space-size=200', '--max-semi-space-size=8']
