import type { Database } from 'better-sqlite3'
import type { Migration } from './migration.ts'

/** The schema's version of an open file. */
export const versionOf = (database: Database): number => Number(database.pragma('user_version', { simple: true }))

/** The version that the last of `steps` leads to. Throws where the steps are not in ascending tens: a bug. */
export function latestVersion(steps: readonly Migration[]): number {
  steps.forEach((step, index) => {
    const before = steps[index - 1]?.version ?? 0
    if (step.version % 10 !== 0 || step.version <= before) throw new Error(`migration ${step.version} is out of order`)
  })
  return steps.at(-1)?.version ?? 0
}

/** Whether any of `steps` is still to be run on an existing store, which is then copied first. */
export const isPending = (database: Database, steps: readonly Migration[]): boolean => versionOf(database) < latestVersion(steps)

/**
 * Runs the steps that are still to be run, each in one transaction that also sets `user_version`: after a
 * crash or a failure the store stands at the end of one step, never inside. Throws what the step threw.
 */
export function migrate(database: Database, steps: readonly Migration[]): void {
  for (const step of steps) {
    if (step.version <= versionOf(database)) continue
    database
      .transaction(() => {
        step.up(database)
        database.pragma(`user_version = ${step.version}`)
      })
      .exclusive()
  }
}
