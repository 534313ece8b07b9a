import { Button, Result } from 'antd'
import { Component, type ReactElement, type ReactNode } from 'react'
import { useText } from '../ui/text.ts'

interface ErrorBoundaryProps {
  readonly children: ReactNode
}

/** Catches a bug of the windows once: says so, and offers a way on. What was saved is not touched. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? <Crashed onReopen={() => this.setState({ failed: false })} /> : this.props.children
  }
}

function Crashed({ onReopen }: { readonly onReopen: () => void }): ReactElement {
  const text = useText()
  return (
    <Result
      status="error"
      title={text('start.crashTitle')}
      subTitle={text('start.crashWhy')}
      extra={
        <Button type="primary" autoFocus onClick={onReopen}>
          {text('start.crashReload')}
        </Button>
      }
    />
  )
}
