import { app } from 'electron'
import { runApp } from '../main/app.ts'
import { declareAppScheme } from '../main/app-protocol.ts'

// The folder of the data has an ASCII name on every system; the product's name stands in the windows.
app.setName('shenbao')
declareAppScheme()

if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(() => runApp(import.meta.dirname))
} else {
  app.quit()
}
