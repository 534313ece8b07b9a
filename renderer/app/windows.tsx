import {
  AuditOutlined, BankOutlined, CloudSyncOutlined, FileExcelOutlined, FileProtectOutlined, HomeOutlined, PrinterOutlined, SettingOutlined, UserOutlined,
} from '@ant-design/icons'
import type { ReactElement } from 'react'
import type { UiKey } from '../../shared/i18n/ui/catalogue.ts'
import { BatchWindow } from '../features/batch/batch-window.tsx'
import { CertificateWindow } from '../features/certificate/certificate-window.tsx'
import { ConfirmWindow } from '../features/confirm/confirm-window.tsx'
import { PersonWindow } from '../features/person/person-window.tsx'
import { ReportWindow } from '../features/report/report-window.tsx'
import { SettingsWindow } from '../features/settings/settings-window.tsx'
import { SyncWindow } from '../features/sync/sync-window.tsx'
import { UnitWindow } from '../features/unit/unit-window.tsx'
import { WorkbenchWindow } from '../features/workbench/workbench-window.tsx'
import { LIST_KEYS, type KeyLine } from '../ui/key-table.tsx'

export interface AppWindow {
  readonly path: string
  readonly title: UiKey
  readonly group: UiKey
  readonly icon: ReactElement
  readonly element: ReactElement
  readonly keys: readonly KeyLine[]
}

const FIND: KeyLine = { keys: 'Ctrl+F', what: 'keys.find' }
const SEARCH: KeyLine = { keys: 'Enter', what: 'keys.enter' }
const PRINT: KeyLine = { keys: 'Ctrl+P', what: 'keys.print' }
const PRIMARY: KeyLine = { keys: 'Ctrl+Enter', what: 'keys.primary' }
const TICKS: readonly KeyLine[] = [
  { keys: 'Space', what: 'keys.space' },
  { keys: 'Ctrl+A', what: 'keys.selectAll' },
]

/** The start page: in front of the others, at Alt+0. */
export const START: AppWindow = { path: '/workbench', title: 'menu.workbench', group: 'menu.workbenchGroup', icon: <HomeOutlined />, element: <WorkbenchWindow />, keys: [] }

/** The manual's windows, in the order of the menu and of Alt+1…9. */
export const MANUAL_WINDOWS: readonly AppWindow[] = [
  { path: '/unit', title: 'menu.unit', group: 'menu.unitGroup', icon: <BankOutlined />, element: <UnitWindow />, keys: [FIND, ...LIST_KEYS] },
  { path: '/person', title: 'menu.person', group: 'menu.personGroup', icon: <UserOutlined />, element: <PersonWindow />, keys: [FIND, SEARCH, ...LIST_KEYS] },
  { path: '/batch', title: 'menu.batch', group: 'menu.changeGroup', icon: <FileExcelOutlined />, element: <BatchWindow />, keys: [PRIMARY, FIND, ...LIST_KEYS] },
  { path: '/confirm', title: 'menu.confirm', group: 'menu.changeGroup', icon: <AuditOutlined />, element: <ConfirmWindow />, keys: [PRIMARY, FIND, ...TICKS, ...LIST_KEYS] },
  { path: '/report', title: 'menu.report', group: 'menu.changeGroup', icon: <PrinterOutlined />, element: <ReportWindow />, keys: [PRIMARY, PRINT] },
  { path: '/certificate', title: 'menu.certificate', group: 'menu.certificateGroup', icon: <FileProtectOutlined />, element: <CertificateWindow />, keys: [SEARCH, PRINT] },
  { path: '/sync', title: 'menu.sync', group: 'menu.systemGroup', icon: <CloudSyncOutlined />, element: <SyncWindow />, keys: [PRIMARY, ...LIST_KEYS] },
  { path: '/settings', title: 'menu.settings', group: 'menu.systemGroup', icon: <SettingOutlined />, element: <SettingsWindow />, keys: [] },
]

/** Every window there is. */
export const WINDOWS: readonly AppWindow[] = [START, ...MANUAL_WINDOWS]
