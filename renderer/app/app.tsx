import { QueryClientProvider } from '@tanstack/react-query'
import { Result } from 'antd'
import { useState, type ReactElement } from 'react'
import { HashRouter, Route, Routes } from 'react-router'
import { apiIsThere } from '../api/client.ts'
import { createQueryClient } from '../api/query-client.ts'
import { PrintPage } from '../features/print/print-page.tsx'
import { useText } from '../ui/text.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { LiveEvents } from './live-events.tsx'
import { Look } from './look.tsx'
import { StartGate } from './start-gate.tsx'

/** The whole page: look, data, routes. The print route stands beside the gate: its window shows pages and nothing else. */
export function App(): ReactElement {
  const text = useText()
  const [client] = useState(createQueryClient)
  if (!apiIsThere()) return <Result status="warning" title={text('start.noApi')} />
  return (
    <QueryClientProvider client={client}>
      <Look>
        <ErrorBoundary>
          <HashRouter>
            <LiveEvents />
            <Routes>
              <Route path="/print/:documentId" element={<PrintPage />} />
              <Route path="*" element={<StartGate />} />
            </Routes>
          </HashRouter>
        </ErrorBoundary>
      </Look>
    </QueryClientProvider>
  )
}
