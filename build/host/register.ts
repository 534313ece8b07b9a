import { registerHooks } from 'node:module'

/**
 * Loaded first (`--import`): from here on the module name `electron` means our stand-in,
 * in the application's bundle, in every library, and in whatever a test driver preloads.
 */
const standIn = new URL('./electron-module.ts', import.meta.url).href

registerHooks({
  resolve(specifier, context, next) {
    if (/^electron(\/(main|common|utility))?$/.test(specifier)) return { url: standIn, format: 'module-typescript', shortCircuit: true }
    return next(specifier, context)
  },
})
