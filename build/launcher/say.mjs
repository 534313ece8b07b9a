/**
 * One line to the person at the terminal: Chinese first, then English. Always on stderr, so that what a
 * command answers on stdout stays clean.
 * @param {string} chinese
 * @param {string} english
 */
export function say(chinese, english) {
  process.stderr.write(`» ${chinese} / ${english}\n`)
}

/**
 * Says what cannot be had and what to do, and ends with 2.
 * @param {string} chinese
 * @param {string} english
 * @returns {never}
 */
export function giveUp(chinese, english) {
  process.stderr.write(`✗ ${chinese}\n  ${english}\n`)
  process.exit(2)
}
