import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons'
import { Fragment, type ReactElement } from 'react'
import { ledgerAddsUp, ROW_FATES, type Ledger, type RowFate } from '../../../shared/domain/batch.ts'
import { countText } from '../../ui/count-text.ts'
import { useText } from '../../ui/text.ts'

interface LedgerEquationProps {
  readonly ledger: Ledger
  readonly fate: RowFate | null
  readonly onFate: (fate: RowFate | null) => void
}

/** 数据行 = 可申报 + 有提醒 + 有错误 + 重复, and whether it adds up. Each term filters the rows. */
export function LedgerEquation({ ledger, fate, onFate }: LedgerEquationProps): ReactElement {
  const text = useText()
  const sum = ROW_FATES.reduce((total, term) => total + ledger[term], 0)
  return (
    <section className="ledger" aria-label={text('batch.ledger')}>
      <button type="button" className={`ledger-term ${fate === null ? 'ledger-chosen' : ''}`} aria-pressed={fate === null} onClick={() => onFate(null)}>
        <span className="ledger-count">{countText(ledger.total)}</span>
        <span>{text('batch.ledgerTotal')}</span>
      </button>
      {ROW_FATES.map((term, index) => (
        <Fragment key={term}>
          <span className="ledger-sign">{index === 0 ? '=' : '+'}</span>
          <button
            type="button"
            className={`ledger-term ledger-${term} ${fate === term ? 'ledger-chosen' : ''}`}
            aria-pressed={fate === term}
            onClick={() => onFate(fate === term ? null : term)}
          >
            <span className="ledger-count">{countText(ledger[term])}</span>
            <span>{text(`batch.fate.${term}`)}</span>
          </button>
        </Fragment>
      ))}
      {ledgerAddsUp(ledger) ? (
        <span className="ledger-verdict">
          <CheckCircleOutlined /> {text('batch.ledgerOk')}
        </span>
      ) : (
        <span className="ledger-verdict ledger-open" role="alert">
          <CloseCircleOutlined /> {text('batch.ledgerOpen', { sum: countText(sum), total: countText(ledger.total) })}
        </span>
      )}
    </section>
  )
}
