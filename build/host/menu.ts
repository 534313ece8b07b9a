import type { MenuItemConstructorOptions, MenuItem as ElectronItem } from 'electron'
import { hostEvent } from './host-event.ts'

type Options = Omit<MenuItemConstructorOptions, 'submenu'> & { submenu?: Menu | Options[] }

/** A line of a menu. Chromium's windows have no menu bar: it can be found, clicked by code, and pressed as a key. */
export class MenuItem implements Partial<Pick<ElectronItem, 'id' | 'label' | 'enabled' | 'visible' | 'checked' | 'role' | 'accelerator'>> {
  readonly id: string
  readonly type: string
  readonly submenu: Menu | null
  readonly commandId: number
  label: string
  enabled: boolean
  visible: boolean
  checked: boolean
  readonly accelerator?: Exclude<Options['accelerator'], undefined>
  readonly role?: Exclude<ElectronItem['role'], undefined>
  readonly #click: Options['click']
  static #last = 0

  constructor(options: Options) {
    this.commandId = ++MenuItem.#last
    this.id = options.id ?? ''
    this.label = options.label ?? options.role ?? ''
    this.type = options.type ?? (options.submenu ? 'submenu' : 'normal')
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    if (options.accelerator) this.accelerator = options.accelerator
    if (options.role) this.role = options.role as Exclude<ElectronItem['role'], undefined>
    this.submenu = Array.isArray(options.submenu) ? Menu.buildFromTemplate(options.submenu) : (options.submenu ?? null)
    this.#click = options.click
  }

  /** As if a person had chosen it. */
  click(event: object = hostEvent(), window?: unknown, contents?: unknown): void {
    if (!this.enabled) return
    if (this.type === 'checkbox') this.checked = !this.checked
    this.#click?.(this as unknown as ElectronItem, (window ?? contents) as never, event as never)
  }
}

export class Menu {
  items: MenuItem[] = []
  static #application: Menu | null = null

  static buildFromTemplate(template: (Options | MenuItem)[]): Menu {
    const menu = new Menu()
    menu.items = template.map((item) => (item instanceof MenuItem ? item : new MenuItem(item)))
    return menu
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#application
  }
  append(item: MenuItem): void {
    this.items.push(item)
  }
  insert(position: number, item: MenuItem): void {
    this.items.splice(position, 0, item)
  }
  popup(): void {}
  closePopup(): void {}
  getMenuItemById(id: string): MenuItem | null {
    return this.all().find((item) => item.id === id) ?? null
  }
  /** Every item, those of submenus too. */
  all(): MenuItem[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?.all() ?? [])])
  }
}

export interface KeyPress {
  key: string
  control: boolean
  shift: boolean
  alt: boolean
}

/** `CmdOrCtrl+Shift+P` against a key that was pressed. */
export function matchesAccelerator(accelerator: string, press: KeyPress): boolean {
  const parts = accelerator.toLowerCase().split('+')
  const key = parts.at(-1) === '' ? '+' : parts.at(-1)
  const has = (...names: string[]): boolean => names.some((name) => parts.slice(0, -1).includes(name))
  const control = has('ctrl', 'control', 'cmdorctrl', 'commandorcontrol', 'cmd', 'command')
  return key === press.key.toLowerCase() && control === press.control && has('shift') === press.shift && has('alt', 'option') === press.alt
}

interface KeyTarget {
  getOwnerBrowserWindow?(): unknown
  reload?(): void
  getZoomFactor?(): number
  setZoomFactor(factor: number): void
}

/** A key that the page did not use: the application menu may know it. */
export function pressMenuKey(target: KeyTarget, press: KeyPress): void {
  const items = Menu.getApplicationMenu()?.all() ?? []
  const item = items.find((each) => each.accelerator && each.enabled && matchesAccelerator(String(each.accelerator), press))
  item?.click(hostEvent(), target.getOwnerBrowserWindow?.(), target)
}
