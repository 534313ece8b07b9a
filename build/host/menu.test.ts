import { describe, expect, it } from 'vitest'
import { matchesAccelerator, Menu } from './menu.ts'

const press = (key: string, ...held: ('control' | 'shift' | 'alt')[]): Parameters<typeof matchesAccelerator>[1] => ({ key, control: held.includes('control'), shift: held.includes('shift'), alt: held.includes('alt') })

describe('the application menu', () => {
  it.each([
    ['CmdOrCtrl+S', press('s', 'control'), true],
    ['CmdOrCtrl+S', press('s'), false],
    ['CmdOrCtrl+S', press('S', 'control', 'shift'), false],
    ['Ctrl+Shift+P', press('P', 'control', 'shift'), true],
    ['F5', press('F5'), true],
    ['CmdOrCtrl++', press('+', 'control'), true],
    ['Alt+1', press('1', 'alt'), true],
  ])('%s', (accelerator, key, matches) => {
    expect(matchesAccelerator(accelerator, key)).toBe(matches)
  })

  it('finds items in submenus and lets them be chosen, unless they are disabled', () => {
    const chosen: string[] = []
    const menu = Menu.buildFromTemplate([{ label: '文件', submenu: [{ id: 'save', label: '保存', click: () => chosen.push('save') }, { id: 'print', label: '打印', enabled: false, click: () => chosen.push('print') }] }])
    menu.getMenuItemById('save')?.click()
    menu.getMenuItemById('print')?.click()
    expect(chosen).toEqual(['save'])
  })
})
