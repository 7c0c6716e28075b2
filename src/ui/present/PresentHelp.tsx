import type {ModeProps} from '#ui/modeProps'
import {useWords} from '#ui/Session'
import {usePresentWords} from './usePresentWords'

/** All keys. */
export function PresentHelp() {
  const {help} = usePresentWords()
  return (
    <section className="present__help panel" aria-label={help.title}>
      <dl>
        {help.rows.map(([keys, what]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

interface Props extends Pick<ModeProps, 'notices' | 'onDismiss'> {
  /** The browser let no window open. */
  isBlocked: boolean
  onSeen: () => void
}

/** What the one who presents should know, until it is put away. */
export function PresentNotices({notices, onDismiss, isBlocked, onSeen}: Props) {
  const words = useWords()
  const say = usePresentWords()
  const all = isBlocked ? [say.speaker.blocked, ...notices] : notices
  if (all.length === 0) return null
  const close = () => {
    onSeen()
    onDismiss()
  }
  return (
    <div className="present__told panel" role="alert">
      <ul>
        {all.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <button type="button" className="button" onClick={close}>
        {words.close}
      </button>
    </div>
  )
}
