import { cleanup, configure, render, type RenderResult } from '@testing-library/react'
import { ConfigProvider } from 'antd'
import { createFakeApi, type FakeApi } from '../api/fake/fake-api.ts'
import type { FakeAnswers } from '../api/fake/fake-answers.ts'
import { forgetJobs } from '../api/jobs.ts'
import { startWords } from '../ui/text.ts'
import { App } from './app.tsx'

/** What jsdom does not have and a browser does; every element is as large as a window, so that lists draw their rows. */
function furnishPage(): void {
  window.matchMedia = (query) => ({ matches: true, media: query, onchange: null, addListener: () => undefined, removeListener: () => undefined, addEventListener: () => undefined, removeEventListener: () => undefined, dispatchEvent: () => false })
  class Observer {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
    takeRecords(): [] {
      return []
    }
  }
  Object.assign(window, { ResizeObserver: Observer, IntersectionObserver: Observer })
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 34 })
  Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, get: () => 600 })
  Object.defineProperty(Element.prototype, 'clientWidth', { configurable: true, get: () => 1200 })
  Element.prototype.scrollTo = () => undefined
  Element.prototype.scrollIntoView = () => undefined
}

export interface OpenedApp extends RenderResult {
  readonly fake: FakeApi
}

/** For tests: the whole page on a made-up app, at a route. What a user sees is what is looked at. */
export function openApp(route: string, answers: Partial<FakeAnswers> = {}): OpenedApp {
  cleanup()
  // A busy machine is slow; a test that waits for what never comes still fails.
  configure({ asyncUtilTimeout: 10_000 })
  furnishPage()
  forgetJobs()
  startWords('zh-CN')
  const fake = createFakeApi(answers)
  Object.defineProperty(window, 'api', { configurable: true, value: fake.api })
  window.location.hash = route
  // Nobody looks: without antd's thousands of style rules jsdom finds an element by its role in a fifth of the time.
  return {
    ...render(
      <ConfigProvider theme={{ zeroRuntime: true }}>
        <App />
      </ConfigProvider>,
    ),
    fake,
  }
}
