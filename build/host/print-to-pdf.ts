import type { PrintToPDFOptions } from 'electron'
import type { DevToolsSession } from './devtools-connection.ts'

/** Paper in inches, as Electron names it. */
const papers: Record<string, [number, number]> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
  Ledger: [17, 11],
}

/** Prints the page of this session into a PDF; sizes and margins in inches, as in Electron. */
export async function printToPdf(session: DevToolsSession, options: PrintToPDFOptions): Promise<Buffer> {
  const named = typeof options.pageSize === 'object' ? [options.pageSize.width, options.pageSize.height] : papers[options.pageSize ?? 'Letter']
  if (!named) throw new Error(`Unsupported pageSize: ${String(options.pageSize)}`)
  const [paperWidth, paperHeight] = named as [number, number]
  const margins = { top: 0.4, bottom: 0.4, left: 0.4, right: 0.4, ...options.margins }
  const { data } = await session.send('Page.printToPDF', {
    paperWidth,
    paperHeight,
    marginTop: margins.top,
    marginBottom: margins.bottom,
    marginLeft: margins.left,
    marginRight: margins.right,
    landscape: options.landscape ?? false,
    printBackground: options.printBackground ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    scale: options.scale ?? 1,
    pageRanges: options.pageRanges ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
    ...(options.headerTemplate === undefined ? {} : { headerTemplate: options.headerTemplate }),
    ...(options.footerTemplate === undefined ? {} : { footerTemplate: options.footerTemplate }),
  })
  return Buffer.from(data, 'base64')
}
