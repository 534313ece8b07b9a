import {
  AuditOutlined, BankOutlined, CloudSyncOutlined, FileDoneOutlined, FileExcelOutlined, FileProtectOutlined, HomeOutlined, MedicineBoxOutlined, PrinterOutlined, SettingOutlined, SwapOutlined, UserAddOutlined, UserDeleteOutlined, UserOutlined,
} from '@ant-design/icons'
import type { ReactElement } from 'react'
import type { UiKey } from '../../shared/i18n/ui/catalogue.ts'
import { AccidentConfirmWindow } from '../features/accident/accident-confirm-window.tsx'
import { AccidentWindow } from '../features/accident/accident-window.tsx'
import { BatchWindow } from '../features/batch/batch-window.tsx'
import { CertificateWindow } from '../features/certificate/certificate-window.tsx'
import { ConfirmWindow } from '../features/confirm/confirm-window.tsx'
import { DeclareWindow } from '../features/declare/declare-window.tsx'
import { PersonWindow } from '../features/person/person-window.tsx'
import { ReconcileWindow } from '../features/reconcile/reconcile-window.tsx'
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
const FORM_KEYS: readonly KeyLine[] = [
  { keys: 'Enter', what: 'keys.enter' },
  { keys: 'Ctrl+Enter', what: 'keys.save' },
  { keys: 'Ctrl+Shift+Enter', what: 'keys.saveNext' },
  { keys: 'Ctrl+F', what: 'keys.find' },
  { keys: '← →', what: 'keys.operations' },
  { keys: 'F4', what: 'keys.calendar' },
]
const SAVE: KeyLine = { keys: 'Ctrl+Enter', what: 'keys.save' }
const UNDO_REPORT: KeyLine = { keys: 'Ctrl+Z / Ctrl+Y', what: 'accident.undo' }
const TICKS: readonly KeyLine[] = [
  { keys: 'Space', what: 'keys.space' },
  { keys: 'Ctrl+A', what: 'keys.selectAll' },
]

const UNDO: readonly KeyLine[] = [
  { keys: 'Ctrl+Z', what: 'keys.undo' },
  { keys: 'Ctrl+Y', what: 'keys.redo' },
]

/** The start page: in front of the others, at Alt+0. */
export const START: AppWindow = { path: '/workbench', title: 'menu.workbench', group: 'menu.workbenchGroup', icon: <HomeOutlined />, element: <WorkbenchWindow />, keys: [] }

/** The manual's windows, in the order of the menu and of Alt+1…9. */
export const MANUAL_WINDOWS: readonly AppWindow[] = [
  { path: '/unit', title: 'menu.unit', group: 'menu.unitGroup', icon: <BankOutlined />, element: <UnitWindow />, keys: [FIND, ...LIST_KEYS] },
  { path: '/person', title: 'menu.person', group: 'menu.personGroup', icon: <UserOutlined />, element: <PersonWindow />, keys: [FIND, SEARCH, ...LIST_KEYS] },
  { path: '/add', title: 'menu.add', group: 'menu.changeGroup', icon: <UserAddOutlined />, element: <DeclareWindow key="add" kind="add" />, keys: [...FORM_KEYS, ...UNDO] },
  { path: '/batch', title: 'menu.batch', group: 'menu.changeGroup', icon: <FileExcelOutlined />, element: <BatchWindow key="add" kind="add" />, keys: [PRIMARY, FIND, ...UNDO, ...LIST_KEYS] },
  { path: '/confirm', title: 'menu.confirm', group: 'menu.changeGroup', icon: <AuditOutlined />, element: <ConfirmWindow kind="add" />, keys: [PRIMARY, FIND, ...TICKS, ...UNDO, ...LIST_KEYS] },
  { path: '/remove', title: 'menu.remove', group: 'menu.changeGroup', icon: <UserDeleteOutlined />, element: <DeclareWindow key="remove" kind="remove" />, keys: [...FORM_KEYS, ...UNDO] },
  { path: '/batch-remove', title: 'menu.batchRemove', group: 'menu.changeGroup', icon: <FileExcelOutlined />, element: <BatchWindow key="remove" kind="remove" />, keys: [PRIMARY, FIND, ...UNDO, ...LIST_KEYS] },
  { path: '/confirm-remove', title: 'menu.confirmRemove', group: 'menu.changeGroup', icon: <AuditOutlined />, element: <ConfirmWindow kind="remove" />, keys: [PRIMARY, FIND, ...TICKS, ...UNDO, ...LIST_KEYS] },
  { path: '/report', title: 'menu.report', group: 'menu.changeGroup', icon: <PrinterOutlined />, element: <ReportWindow />, keys: [PRIMARY, PRINT] },
  { path: '/accident', title: 'menu.accident', group: 'menu.accidentGroup', icon: <MedicineBoxOutlined />, element: <AccidentWindow />, keys: [SAVE, UNDO_REPORT, FIND] },
  { path: '/accident-confirm', title: 'menu.accidentConfirm', group: 'menu.accidentGroup', icon: <FileDoneOutlined />, element: <AccidentConfirmWindow />, keys: [PRIMARY, FIND, ...TICKS, ...LIST_KEYS] },
  { path: '/certificate', title: 'menu.certificate', group: 'menu.certificateGroup', icon: <FileProtectOutlined />, element: <CertificateWindow />, keys: [SEARCH, PRINT] },
  { path: '/reconcile', title: 'menu.reconcile', group: 'menu.systemGroup', icon: <SwapOutlined />, element: <ReconcileWindow />, keys: [PRIMARY, FIND, ...TICKS, ...LIST_KEYS] },
  { path: '/sync', title: 'menu.sync', group: 'menu.systemGroup', icon: <CloudSyncOutlined />, element: <SyncWindow />, keys: [PRIMARY, ...LIST_KEYS] },
  { path: '/settings', title: 'menu.settings', group: 'menu.systemGroup', icon: <SettingOutlined />, element: <SettingsWindow />, keys: [] },
]

/** Every window there is. */
export const WINDOWS: readonly AppWindow[] = [START, ...MANUAL_WINDOWS]
