import { benchApp, profileFolder } from './bench-app.ts'
import { figure, median, tellFigures } from './figure.ts'

/** From the launch of the built application to the first control that can be used: on a new profile (keys and store are made), and on one that was used. */
const ROUNDS = 3
const cold: number[] = []
const warm: number[] = []

async function started(folder: string): Promise<number> {
  const from = performance.now()
  const app = await benchApp(folder)
  const usable = app.page.getByRole('checkbox').or(app.page.getByRole('button', { name: '进入练习模式' }))
  await usable.first().waitFor({ timeout: 60_000 })
  await usable.first().click({ trial: true })
  const took = Math.round(performance.now() - from)
  const remembered = app.page.getByRole('checkbox', { name: '我已写下或打印了恢复码' })
  if (await remembered.isVisible()) {
    await remembered.check()
    await app.page.getByRole('button', { name: '继续' }).click()
    await app.page.getByRole('button', { name: '进入练习模式' }).waitFor()
  }
  await app.close()
  return took
}

for (let round = 0; round < ROUNDS; round++) {
  const { folder, remove } = profileFolder()
  cold.push(await started(folder))
  warm.push(await started(folder))
  remove()
}
tellFigures([
  figure('start to usable window, new profile', median(cold), 'ms', null, `runs ${cold.join(', ')}`),
  figure('start to usable window, used profile', median(warm), 'ms', null, `runs ${warm.join(', ')}`),
])
