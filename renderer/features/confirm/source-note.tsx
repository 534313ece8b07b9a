import type { ReactElement } from 'react'
import { Link } from 'react-router'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import type { Declaration } from '../../../shared/domain/declaration.ts'
import type { DeclarationSource } from '../../../shared/ipc/declaration.ts'
import { instantText } from '../../ui/instant-text.ts'
import { useText } from '../../ui/text.ts'

interface SourceNoteProps {
  readonly kind: DeclarationKind
  readonly origin: Declaration['origin']
  readonly source: DeclarationSource | null
  /** To the row in its batch; null where that is not known. */
  readonly link: string | null
}

/** Where it came from: file, sheet, row, when and by whom it was imported, and the file's fingerprint; or 手工录入. */
export function SourceNote({ kind, origin, source, link }: SourceNoteProps): ReactElement {
  const text = useText()
  const file = source?.fileName ?? origin.fileName
  const row = source?.row ?? origin.row
  const batch = source?.batchId ?? origin.batchId
  return (
    <section>
      <h3>{text('confirm.origin')}</h3>
      {file && row !== null ? (
        <>
          <p>
            {text('detail.sourceFile', { file, sheet: source?.sheet ?? origin.sheet ?? '', row })}
            {batch && <> · <Link to={link ?? `${kind === 'add' ? '/batch' : '/batch-remove'}?batch=${batch}`}>{text('detail.sourceBatch')}</Link></>}
          </p>
          {source && <p className="quiet">{text('detail.sourceWhen', { time: instantText(source.importedAt), by: source.importedBy })}</p>}
          {source && <p className="quiet">{text('detail.sha')} <span className="path small">{source.sha256}</span></p>}
        </>
      ) : (
        <p>{text('detail.sourceManual')}</p>
      )}
    </section>
  )
}
