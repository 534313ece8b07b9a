import { columnLetter } from '../../../../shared/domain/column-letter.ts'
import { escapeXml } from './escape-xml.ts'

/** A comment on a cell; Excel calls it a note. */
export interface CellNote {
  /** 1-based. */
  readonly row: number
  /** 0-based. */
  readonly column: number
  readonly text: string
}

const AUTHOR = '社保申报客户端'

/** comments.xml: what the notes say. */
export function commentsXml(notes: readonly CellNote[]): string {
  const comments = notes.map(({ row, column, text }) => `<comment ref="${columnLetter(column)}${row}" authorId="0"><text><r><t xml:space="preserve">${escapeXml(text)}</t></r></text></comment>`)
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>${AUTHOR}</author></authors><commentList>${comments.join('')}</commentList></comments>`
}

/** Shapes that one block of ids holds. */
const BLOCK = 1024

/** vmlDrawing.vml: where the notes' boxes are drawn; Excel shows no note without it. */
export function notesDrawingXml(notes: readonly CellNote[]): string {
  const blocks = Array.from({ length: Math.floor(notes.length / BLOCK) + 1 }, (_, index) => index + 1).join(',')
  const shapes = notes.map(({ row, column, text }, index) => {
    const lines = Math.min(20, Math.max(4, text.split('\n').length + Math.ceil(text.length / 16)))
    const anchor = `${column + 1},15,${Math.max(0, row - 2)},10,${column + 4},15,${row - 1 + lines},4`
    return `<v:shape id="_x0000_s${BLOCK + 1 + index}" type="#_x0000_t202" style="position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:180pt;height:80pt;z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  })
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`
}
