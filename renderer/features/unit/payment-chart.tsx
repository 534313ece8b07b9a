import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js'
import { useEffect, useMemo, useRef, type ReactElement } from 'react'
import { formatFen } from '../../../shared/domain/money.ts'
import { paymentMatrix } from '../../../shared/domain/payment-matrix.ts'
import type { UnitPayment } from '../../../shared/domain/unit.ts'
import { ELEMENT, useCodes } from '../../api/use-codes.ts'
import { useText } from '../../ui/text.ts'

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Tooltip)

/** Told apart in grey as well: neighbours in the stack differ in lightness. */
const COLOURS = ['#1f4e79', '#8fb8de', '#3c7d5a', '#b7dcc3', '#8a5a00', '#f0c674', '#6b3f7a', '#cdb2d8'] as const
/** More months than this are not read off bars; the table has them. */
const MOST_MONTHS = 36
const FONT = { family: "'Noto Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif", size: 12 }

/** 缴费 by month, each insurance a piece of the bar; the table below has the same figures. */
export function PaymentChart({ payments }: { readonly payments: readonly UnitPayment[] }): ReactElement {
  const text = useText()
  const codes = useCodes()
  const canvas = useRef<HTMLCanvasElement>(null)
  const { insurances, months } = useMemo(() => {
    const matrix = paymentMatrix(payments)
    return { insurances: matrix.insurances, months: matrix.months.slice(0, MOST_MONTHS).toReversed() }
  }, [payments])
  const range = `${months[0]?.month ?? ''} – ${months.at(-1)?.month ?? ''}`

  useEffect(() => {
    if (!canvas.current) return
    const chart = new Chart(canvas.current, {
      type: 'bar',
      data: {
        labels: months.map(({ month }) => month),
        datasets: insurances.map((code, index) => ({
          label: codes.nameOf(ELEMENT.insurance, code),
          data: months.map(({ byInsurance }) => (byInsurance[code] ?? 0) / 100),
          backgroundColor: COLOURS[index % COLOURS.length],
          maxBarThickness: 34,
        })),
      },
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        font: FONT,
        interaction: { mode: 'index', intersect: false },
        scales: {
          x: { stacked: true, grid: { display: false }, ticks: { font: FONT, maxRotation: 0, autoSkipPadding: 10 } },
          y: { stacked: true, beginAtZero: true, title: { display: true, text: text('unit.chartUnit'), font: FONT }, ticks: { font: FONT, callback: (value) => (Number(value) / 10_000).toLocaleString('zh-CN') } },
        },
        plugins: {
          legend: { position: 'bottom', labels: { boxWidth: 14, font: FONT } },
          tooltip: {
            titleFont: FONT, bodyFont: FONT, footerFont: FONT,
            callbacks: {
              label: ({ dataset, raw }) => `${dataset.label ?? ''} ${formatFen(Math.round(Number(raw) * 100))}`,
              footer: (items) => `${text('unit.payTotal')} ${formatFen(Math.round(items.reduce((sum, { raw }) => sum + Number(raw), 0) * 100))}`,
            },
          },
        },
      },
    })
    return () => chart.destroy()
  }, [months, insurances, codes, text])

  return (
    <figure className="payment-chart panel">
      <figcaption>{text('unit.chartTitle', { range })}</figcaption>
      <div className="chart-room">
        <canvas ref={canvas} role="img" aria-label={`${text('unit.chartTitle', { range })}${text('unit.chartHint')}`} />
      </div>
    </figure>
  )
}
