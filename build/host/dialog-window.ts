import type { DevToolsSession } from './devtools-connection.ts'
import { chromium } from './host-state.ts'
import { openWindowTarget } from './window-target.ts'
import { pageScript } from './wire.ts'

/** A question to the person in front of the screen. */
export interface Question {
  title: string
  message: string
  /** Files to pick by Chromium's own chooser. */
  picker: { many: boolean; extensions: string[] } | null
  /** A path to type or to accept; null when none is asked for. */
  path: string | null
  buttons: string[]
  cancelButton: number
}

interface Answer {
  button: number
  paths: string[]
}

/** Shows the question in a small window of its own and waits; closing the window is the cancel button. */
export async function askInWindow(question: Question): Promise<Answer> {
  const { browser } = chromium().connection
  const targetId = await openWindowTarget({ width: 560, height: 320 })
  const session = await chromium().connection.attach(targetId)
  const closed = new Promise<Answer>((resolve) =>
    browser.on('Target.targetDestroyed', (event) => event.targetId === targetId && resolve({ button: question.cancelButton, paths: [] })),
  )
  const answered = new Promise<Answer>((resolve, reject) => {
    session.on('Runtime.bindingCalled', ({ payload }) => {
      const said = JSON.parse(payload) as { button: number; path: string; files: number }
      pathsOf(session, said).then((paths) => resolve({ button: said.button, paths }), reject)
    })
  })
  await session.send('Runtime.enable')
  await session.send('Runtime.addBinding', { name: '__hostAnswered' })
  await session.send('Runtime.evaluate', { expression: `${pageScript('dialog.js')}; showQuestion(${JSON.stringify(question)})` })
  const answer = await Promise.race([answered, closed])
  await browser.send('Target.closeTarget', { targetId }).catch(() => undefined)
  return answer
}

async function pathsOf(session: DevToolsSession, said: { path: string; files: number }): Promise<string[]> {
  if (said.files === 0) return [said.path]
  const paths: string[] = []
  for (let index = 0; index < said.files; index++) {
    const { result } = await session.send('Runtime.evaluate', { expression: `document.querySelector('input[type=file]').files[${index}]` })
    const { path } = await session.send('DOM.getFileInfo', { objectId: result.objectId ?? '' })
    paths.push(path)
  }
  return paths
}
