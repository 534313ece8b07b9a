/* Runs in the page under its strict policy: what eval and an inline script meet there. */
try {
  window.evalResult = new Function('return 1')()
} catch (error) {
  window.evalResult = error.name
}
