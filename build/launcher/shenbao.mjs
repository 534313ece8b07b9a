#!/usr/bin/env node
/* The command line. Nothing but its own answer goes to stdout; when all is built it starts at once. */
import { buildIsFresh, ensureBuild } from './ensure-build.mjs'
import { dependenciesAreThere, ensureDependencies } from './ensure-dependencies.mjs'
import { inProject, root } from './project.mjs'
import { runPinned } from './run.mjs'

if (!dependenciesAreThere()) await ensureDependencies()
if (!buildIsFresh()) await ensureBuild()
// `npm run` goes to the project's folder first; the files named in the arguments lie where the person was.
const byNpm = process.cwd() === root && ['shenbao', 'bureau'].includes(process.env.npm_lifecycle_event ?? '')
const cwd = byNpm ? (process.env.INIT_CWD ?? root) : process.cwd()
process.exitCode = await runPinned([inProject('out', 'main', 'cli.js'), ...process.argv.slice(2)], { cwd })
