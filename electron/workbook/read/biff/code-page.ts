const PAGES: Readonly<Record<number, string>> = { 936: 'gb18030', 950: 'big5', 932: 'shift_jis', 949: 'euc-kr', 874: 'windows-874', 65_001: 'utf-8', 1200: 'utf-16le' }

/** A decoder for the byte strings of BIFF5; a page that is not known or not said is taken for the Chinese one. */
export function codePageDecoder(page: number): InstanceType<typeof TextDecoder> {
  return new TextDecoder(page >= 1250 && page <= 1258 ? `windows-${page}` : (PAGES[page] ?? 'gb18030'))
}
