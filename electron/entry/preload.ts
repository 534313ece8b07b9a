import { exposeApi } from '../ipc/preload-bridge.ts'

exposeApi()
