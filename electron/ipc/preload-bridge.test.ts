import { contextBridge, ipcRenderer } from 'electron'
import { expect, test } from 'vitest'
import { CHANNEL_NAMES } from '../../shared/ipc/channel-names.ts'
import type { Api } from '../../shared/ipc/api.ts'
import type { contextBridge as FakeBridge, ipcRenderer as FakeRenderer } from '../../test/fakes/electron.ts'
import { exposeApi } from './preload-bridge.ts'

const renderer = ipcRenderer as unknown as typeof FakeRenderer
const exposed = (): Record<string, Api> => {
  exposeApi()
  return (contextBridge as unknown as typeof FakeBridge).exposed as Record<string, Api>
}

test('windows get one named function a channel and the way to subscribe, and nothing else', () => {
  const world = exposed()
  expect(Object.keys(world)).toEqual(['api'])
  const tree = Object.entries(world['api']!).flatMap(([domain, verbs]) => Object.keys(verbs).map((verb) => `${domain}.${verb}`))
  expect(tree.sort()).toEqual([...CHANNEL_NAMES, 'events.subscribe'].sort())
})

test('a function calls its own channel, whatever it is given', async () => {
  const { api } = exposed()
  renderer.invoked.length = 0
  await (api!.roster.search as (...values: unknown[]) => Promise<unknown>)('vault.create', 'another')
  expect(renderer.invoked).toEqual([['roster.search', 'vault.create']])
})

test('a listener hears the payload and never the event object, and can leave', () => {
  const { api } = exposed()
  const heard: unknown[] = []
  const leave = api!.events.subscribe((...values) => heard.push(...values))
  renderer.listeners.emit('app-event', { sender: 'electron' }, { type: 'changed', topics: ['roster'] })
  leave()
  renderer.listeners.emit('app-event', {}, { type: 'changed', topics: ['batch'] })
  expect(heard).toEqual([{ type: 'changed', topics: ['roster'] }])
})
