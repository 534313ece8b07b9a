import type { ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import { CERTIFICATE_TABS, type CertificateTab } from './certificate-frame.tsx'
import { KeptCertificates } from './kept-certificates.tsx'
import { ManyCertificates } from './many-certificates.tsx'
import { PersonCertificate } from './person-certificate.tsx'
import { UnitCertificate } from './unit-certificate.tsx'
import { VerifyCertificate } from './verify-certificate.tsx'

const PANES: Readonly<Record<CertificateTab, () => ReactElement>> = { person: PersonCertificate, many: ManyCertificates, unit: UnitCertificate, kept: KeptCertificates, verify: VerifyCertificate }

/** 工伤保险单位证明打印: of one person, of several, of the unit; those that are kept; and the check of a file. */
export function CertificateWindow(): ReactElement {
  const [search] = useSearchParams()
  const Pane = PANES[CERTIFICATE_TABS.find((name) => name === search.get('tab')) ?? 'person']
  return <Pane />
}
