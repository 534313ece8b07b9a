/*
 * A question that must be answered before the next line runs. `debugger` halts this world; the host, which is attached
 * as its debugger, reads the question, writes the answer and lets it go on.
 */
var askSynchronously = (question) => {
  globalThis.__hostQuestion = question
  globalThis.__hostAnswer = undefined
  ;(function __hostHalt() {
    debugger
  })()
  const answer = globalThis.__hostAnswer
  globalThis.__hostQuestion = undefined
  if (answer === undefined) throw new Error('electron-host: the host did not answer')
  return answer
}
