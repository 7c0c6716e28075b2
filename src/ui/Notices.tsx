import {Icon} from './Icon'
import {useWords} from './Session'

interface Props {
  notices: readonly string[]
  onDismiss: () => void
}

/** What a person should know and may put away: a wrong value in the address, a file that was not there. */
export function Notices({notices, onDismiss}: Props) {
  const words = useWords()
  return (
    <section className="notices" aria-label={words.notices.title} aria-live="polite">
      {notices.length > 0 && (
        <div className="notice panel">
          <ul>
            {notices.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <button
            type="button"
            className="button button--plain button--square"
            aria-label={words.notices.dismiss}
            title={words.notices.dismiss}
            onClick={onDismiss}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </section>
  )
}
