import { Button } from 'antd'
import type { ReactElement } from 'react'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import type { Finding } from '../../../shared/domain/finding.ts'
import type { CodeNames } from '../../../shared/i18n/findings/describe-finding.ts'
import { FindingList } from '../finding-list.tsx'
import { useLocale, useText } from '../text.ts'
import { mendingsOf, type Changes, type MendedContent } from './mendings.ts'

interface FieldFindingsProps {
  readonly id?: string
  readonly kind: DeclarationKind
  readonly findings: readonly Finding[]
  readonly codes: CodeNames
  readonly content: MendedContent
  /** Takes a mending up. */
  readonly onMend: (changes: Changes) => void
  /** Opens the declaration that there is already; without it no button offers that. */
  readonly onOpen?: (declarationId: string) => void
}

/** What there is to say of a field, each with the buttons that mend it. */
export function FieldFindings({ id, kind, findings, codes, content, onMend, onOpen }: FieldFindingsProps): ReactElement | null {
  const text = useText()
  const locale = useLocale()
  if (findings.length === 0) return null
  return (
    <div id={id} className="edit-findings">
      <FindingList
        findings={findings}
        codes={codes}
        kind={kind}
        actions={(finding) =>
          mendingsOf(finding, content, codes, text, locale)
            .filter(({ opens }) => opens === undefined || onOpen)
            .map(({ label, changes, opens }) => (
              <Button key={label} size="small" onClick={() => (opens === undefined ? onMend(changes ?? {}) : onOpen?.(opens))}>
                {label}
              </Button>
            ))
        }
      />
    </div>
  )
}
