import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import 'antd/dist/reset.css'
import './style/base.css'
import './style/accident.css'
import './style/frame.css'
import './style/grid.css'
import './style/window.css'
import './style/mending.css'
import './style/workbench.css'
import './style/paper.css'
import './style/attachment.css'
import { startWords } from '../ui/text.ts'
import { App } from './app.tsx'

startWords('zh-CN')
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
