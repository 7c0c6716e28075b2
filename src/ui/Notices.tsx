import {Icon} from './Icon'
import {useWords} from './Session'

interface Props {
  notices: readonly {id: string; text: string}[]
  onDismiss: (id: string) => void
}

/** What a person should know and may put away: a wrong value in the address, a file that was not there. */
export function Notices({notices, onDismiss}: Props) {
  const words = useWords()
  return (
    <section className="notices" aria-label={words.notices.title} aria-live="polite">
      {notices.map(({id, text}) => (
        <p key={id} className="notice panel">
          {text}
          <button
            type="button"
            className="button button--plain button--square"
            aria-label={words.notices.dismiss}
            title={words.notices.dismiss}
            onClick={() => onDismiss(id)}
          >
            <Icon name="close" />
          </button>
        </p>
      ))}
    </section>
  )
}
