import qrcode from 'qrcode-generator'
import type { Box } from './box.ts'
import type { Canvas } from './canvas.ts'

/** Modules of white around the symbol (ISO/IEC 18004, 9.1). */
const QUIET_ZONE = 4

/** The symbol of `text` (UTF-8, error level M: 15 % may be damaged), rows of dark modules without the quiet zone. Throws for more than 2,331 bytes. */
export function qrMatrix(text: string): boolean[][] {
  const code = qrcode(0, 'M')
  code.addData(String.fromCharCode(...new TextEncoder().encode(text)), 'Byte')
  code.make()
  const side = code.getModuleCount()
  return Array.from({ length: side }, (_row, row) => Array.from({ length: side }, (_column, column) => code.isDark(row, column)))
}

/** Draws the symbol as squares, quiet zone included, into a square of `side` points; neighbours are one shape, so no printer shows seams. */
export function drawQrCode(canvas: Canvas, x: number, y: number, side: number, text: string): void {
  const matrix = qrMatrix(text)
  const module = side / (matrix.length + 2 * QUIET_ZONE)
  const runs: Box[] = []
  for (const [row, dark] of matrix.entries()) {
    let column = 0
    while (column < dark.length) {
      let end = column
      while (dark[end]) end += 1
      if (end > column) {
        runs.push({ x: x + (column + QUIET_ZONE) * module, y: y + (row + QUIET_ZONE) * module, width: (end - column) * module, height: module })
      }
      column = end + 1
    }
  }
  canvas.tagged('Figure', () => {
    // Whatever lies under it, the quiet zone is white.
    canvas.fill([{ x, y, width: side, height: side }], 1)
    canvas.fill(runs, 0)
  }, { alt: `二维码：${text}` })
}
