import {Component, type ReactNode} from 'react'
import {SessionContext} from './Session'

interface Props {
  children: ReactNode
  /** A change of it tries again: another package, another measure. */
  resetKey?: unknown
}

/** A fault in one panel leaves the others standing. */
export class PanelBoundary extends Component<Props, {error: Error | null}> {
  static override contextType = SessionContext
  declare context: React.ContextType<typeof SessionContext>
  override state = {error: null as Error | null}

  static getDerivedStateFromError(error: Error) {
    return {error}
  }

  override componentDidUpdate(previous: Props) {
    if (this.state.error && previous.resetKey !== this.props.resetKey) this.setState({error: null})
  }

  override render() {
    const {error} = this.state
    if (!error) return this.props.children
    const {failure} = this.context.words
    return (
      <div className="panel-failure" role="alert">
        <h2>{failure.panelFailed}</h2>
        <p>{failure.panelFailedDo}</p>
        <p className="faint">{error.message}</p>
        <div className="screen__actions">
          <button type="button" className="button" onClick={() => this.setState({error: null})}>
            {failure.panelRetry}
          </button>
          <button type="button" className="button" onClick={() => location.reload()}>
            {failure.reload}
          </button>
        </div>
      </div>
    )
  }
}
