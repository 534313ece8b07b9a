import { MinusOutlined, PlusOutlined } from '@ant-design/icons'
import { Alert, Button, Space, Spin } from 'antd'
import { useCallback, useEffect, useRef, useState, type ReactElement, type RefObject } from 'react'
import type { OpenPdf } from './pdf-document.ts'
import { useText } from './text.ts'

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2] as const
const POINT_TO_PIXEL = 96 / 72
/** Room beside a page: the desk's padding and a scroll bar. */
const DESK_ROOM = 56

/** The pages of a paper as they will be printed, one below the other; only those near the screen are drawn. */
export function PdfPages({ bytes, label }: { readonly bytes: Uint8Array; readonly label: string }): ReactElement {
  const text = useText()
  const { pdf, failed } = useOpenPdf(bytes)
  const [chosen, setChosen] = useState<number | null>(null)
  const [room, setRoom] = useState(0)
  const desk = useCallback((element: HTMLElement | null) => {
    if (!element) return
    const watcher = new ResizeObserver(() => setRoom(element.clientWidth))
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  if (failed) return <Alert type="error" role="alert" title={text('paper.failed')} />
  if (!pdf) return <Spin description={text('paper.drawing')} className="waiting"><div className="waiting-room" /></Spin>
  const widest = Math.max(...pdf.sizes.map(({ width }) => width * POINT_TO_PIXEL))
  // Until the clerk chooses, a page is as wide as the window lets it be, and never larger than life.
  const zoom = chosen ?? Math.min(1, Math.max(0.3, (room - DESK_ROOM) / widest))
  const smaller = ZOOMS.findLast((step) => step < zoom - 0.01)
  const larger = ZOOMS.find((step) => step > zoom + 0.01)
  return (
    <section className="paper-desk" aria-label={label} ref={desk}>
      <div className="paper-zoom">
        <Space.Compact>
          <Button icon={<MinusOutlined />} aria-label={text('paper.zoomOut')} disabled={smaller === undefined} onClick={() => setChosen(smaller ?? zoom)} />
          <Button className="figures" title={text('paper.fitWidth')} onClick={() => setChosen(null)}>{`${Math.round(zoom * 100)}%`}</Button>
          <Button icon={<PlusOutlined />} aria-label={text('paper.zoomIn')} disabled={larger === undefined} onClick={() => setChosen(larger ?? zoom)} />
        </Space.Compact>
      </div>
      <div className="paper-scroll" tabIndex={0}>
        {room > 0 && pdf.sizes.map((size, index) => (
          <PdfPage key={index} pdf={pdf} page={index + 1} width={size.width * POINT_TO_PIXEL * zoom} height={size.height * POINT_TO_PIXEL * zoom} />
        ))}
      </div>
    </section>
  )
}

/** Opens bytes as a PDF and closes it when they change. */
export function useOpenPdf(bytes: Uint8Array): { readonly pdf: OpenPdf | null; readonly failed: boolean } {
  const [state, setState] = useState<{ of: Uint8Array; pdf: OpenPdf | null; failed: boolean } | null>(null)
  useEffect(() => {
    let current = true
    let opened: OpenPdf | null = null
    // Half a megabyte that only papers need: fetched when the first one is opened.
    void import('./pdf-document.ts').then(({ openPdf }) => openPdf(bytes)).then(
      (pdf) => {
        opened = pdf
        if (current) setState({ of: bytes, pdf, failed: false })
        else pdf.close()
      },
      () => current && setState({ of: bytes, pdf: null, failed: true }),
    )
    return () => {
      current = false
      opened?.close()
    }
  }, [bytes])
  return state?.of === bytes ? state : { pdf: null, failed: false }
}

interface PdfPageProps {
  readonly pdf: OpenPdf
  readonly page: number
  readonly width: number
  readonly height: number
}

function PdfPage({ pdf, page, width, height }: PdfPageProps): ReactElement {
  const text = useText()
  const canvas = useRef<HTMLCanvasElement>(null)
  const near = useNearScreen(canvas)
  useEffect(() => {
    if (!near || !canvas.current) return
    // A page that was scrolled away or zoomed again meanwhile: its drawing is of no use, and no fault.
    void pdf.draw(page, canvas.current, width, Math.max(1, window.devicePixelRatio)).catch(() => undefined)
  }, [pdf, page, width, near])
  return (
    <figure className="paper">
      <canvas ref={canvas} style={{ width, height }} role="img" aria-label={text('paper.page', { page, pages: pdf.pages })} />
      <figcaption>{text('paper.page', { page, pages: pdf.pages })}</figcaption>
    </figure>
  )
}

function useNearScreen(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (!element.current) return
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), { rootMargin: '800px' })
    watcher.observe(element.current)
    return () => watcher.disconnect()
  }, [element])
  return near
}
