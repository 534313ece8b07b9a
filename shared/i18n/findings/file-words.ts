/** What a file turned out to be, and what can be done about it, in the words of both languages (see domain/file-shape.ts). */
export const SHAPE_NAMES: Readonly<Record<'zh-CN' | 'en', Readonly<Record<string, string>>>> = {
  'zh-CN': {
    xlsx: '一个 .xlsx 工作簿', xls: '老式的 Excel 工作簿（.xls）', 'xls-old': '很旧的 Excel 2.0-4.0 工作表', et: 'WPS 表格（.et）', xlsb: '二进制工作簿（.xlsb）', ods: 'OpenDocument 表格（.ods）', numbers: '苹果 Numbers 表格',
    spreadsheetml: 'XML 表格 2003', 'html-table': '网页表格', mhtml: '网页归档', csv: '逗号分隔的文本（CSV）', tsv: '制表符分隔的文本', text: '纯文本',
    'xlsx-encrypted': '加了密码的 Excel 工作簿', 'xls-encrypted': '加了密码的 .xls 工作簿', 'zip-encrypted': '加了密码的压缩包', drm: '被公司加密软件保护的文件',
    docx: 'Word 文档', pptx: '演示文稿', doc: '老式的 Office 文档', ole: '老式的 Office 文件', zip: '压缩包', archive: '压缩包', pdf: 'PDF 文件', ofd: 'OFD 版式文件', image: '图片', rtf: 'RTF 文档', xml: 'XML 文件', empty: '空文件', other: '无法辨认的文件',
  },
  en: {
    xlsx: 'an .xlsx workbook', xls: 'an old Excel workbook (.xls)', 'xls-old': 'a very old Excel 2.0-4.0 sheet', et: 'a WPS spreadsheet (.et)', xlsb: 'a binary workbook (.xlsb)', ods: 'an OpenDocument spreadsheet (.ods)', numbers: 'an Apple Numbers sheet',
    spreadsheetml: 'an XML Spreadsheet 2003', 'html-table': 'a web page table', mhtml: 'a web archive', csv: 'comma-separated text (CSV)', tsv: 'tab-separated text', text: 'plain text',
    'xlsx-encrypted': 'an Excel workbook with a password', 'xls-encrypted': 'an .xls workbook with a password', 'zip-encrypted': 'an archive with a password', drm: 'a file locked by company encryption software',
    docx: 'a Word document', pptx: 'a presentation', doc: 'an old Office document', ole: 'an old Office file', zip: 'an archive', archive: 'an archive', pdf: 'a PDF', ofd: 'an OFD document', image: 'a picture', rtf: 'an RTF document', xml: 'an XML file', empty: 'an empty file', other: 'an unknown kind of file',
  },
}

export const WAY_OUT_WORDS: Readonly<Record<'zh-CN' | 'en', Readonly<Record<string, string>>>> = {
  'zh-CN': {
    'save-as-xlsx': '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再导入。', 'remove-password': '请打开文件，取消密码或加密保护，另存为 .xlsx 后再导入。', 'export-again': '请重新导出，或打开后另存为新的 .xlsx 再导入。',
    'choose-another': '请选择填好的人员表：Excel 或 WPS 存的 .xlsx、.xls，或 CSV、文本。压缩包请先解压；PDF、图片和 Word 里的表格，请复制到工作簿里再导入。', split: '请拆成几个较小的文件，分别导入。', 'fill-in': '请在表头下面填写人员后再导入。',
  },
  en: {
    'save-as-xlsx': 'Open it in Excel or WPS, save it as an Excel workbook (.xlsx), and import that.', 'remove-password': 'Open it, take off the password or the protection, save it as .xlsx, and import that.', 'export-again': 'Export it again, or open it and save it as a new .xlsx.',
    'choose-another': 'Choose the list that was filled in: .xlsx or .xls of Excel or WPS, CSV, or text. Unpack an archive first; copy a table out of a PDF, picture or Word document into a workbook.', split: 'Split it into smaller files and import them one by one.', 'fill-in': 'Fill in people below the header, then import it.',
  },
}

export const LIMIT_NAMES: Readonly<Record<'zh-CN' | 'en', Readonly<Record<string, string>>>> = {
  'zh-CN': { file: '文件大小（字节）', rows: '行数', total: '解压后的大小（字节）', part: '单个部件的大小（字节）', ratio: '压缩倍数', parts: '部件数', cell: '单元格长度', row: '一行的长度', sheets: '工作表数', columns: '列数', token: '一段内容的长度', depth: '嵌套层数', text: '全部文字的大小（字节）', 'shared-strings': '不同文字的个数', spans: '跨行单元格的个数', memory: '内存' },
  en: { file: 'file size (bytes)', rows: 'rows', total: 'inflated size (bytes)', part: 'size of one part (bytes)', ratio: 'compression ratio', parts: 'number of parts', cell: 'length of a cell', row: 'length of a row', sheets: 'number of sheets', columns: 'columns', token: 'length of one piece', depth: 'nesting', text: 'size of all texts (bytes)', 'shared-strings': 'different texts', spans: 'spanning cells', memory: 'memory' },
}
