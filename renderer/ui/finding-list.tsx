import type { ReactElement, ReactNode } from 'react'
import type { Finding } from '../../shared/domain/finding.ts'
import { describeFinding, type CodeNames } from '../../shared/i18n/findings/describe-finding.ts'
import type { FindingKind } from '../../shared/i18n/fields/field-labels.ts'
import { SEVERITY_ICON } from './state-tag.tsx'
import { useLocale, useText } from './text.ts'

interface FindingListProps {
  readonly findings: readonly Finding[]
  /** Where in the sheet it stands: for a batch, not for a form. */
  readonly withPlace?: boolean
  readonly codes?: CodeNames
  /** What the findings are of; a 增员 where nothing is said. */
  readonly kind?: FindingKind
  /** Buttons that mend it. */
  readonly actions?: (finding: Finding) => ReactNode
}

const ORDER = { error: 0, warning: 1, info: 2 } as const

/** What, why, what to do: each finding in full, the worst first. */
export function FindingList({ findings, withPlace = false, codes, kind = 'add', actions }: FindingListProps): ReactElement {
  const text = useText()
  const locale = useLocale()
  const sorted = [...findings].sort((left, right) => ORDER[left.severity] - ORDER[right.severity])
  return (
    <ul className="finding-list">
      {sorted.map((finding, index) => {
        const words = describeFinding(finding, locale, codes, kind)
        return (
          <li key={index} className={`finding finding-${finding.severity}`}>
            <span className="finding-sign" role="img" aria-label={text(`severity.${finding.severity}`)}>{SEVERITY_ICON[finding.severity]}</span>
            <div>
              <p className="finding-what">
                {withPlace && <span className="finding-place">{words.where || text('finding.file')}</span>}
                {words.message}
              </p>
              {words.why && <p className="quiet">{words.why}</p>}
              {words.advice && !saysItself(finding, withPlace) && <p className="finding-todo">{words.advice}</p>}
              {actions && <span className="finding-actions">{actions(finding)}</span>}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** Beside its empty field, that it is empty says what to do. */
const saysItself = ({ ruleId, params }: Finding, withPlace: boolean): boolean => !withPlace && ruleId === 'FIELD_REQUIRED' && (params.suggested ?? null) === null
