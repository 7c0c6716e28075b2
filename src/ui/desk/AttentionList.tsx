import {attentions, originText} from './attentionModel'
import type {DeskActions, DeskState} from './deskState'
import type {Show} from './FileTable'
import {useDeskWords} from './useDeskWords'
import './attention.css'

interface Props {
  state: DeskState
  actions: DeskActions
  onShow: Show
}

/** What the files want of a person, each with what can be done about it. */
export function AttentionList({state, actions, onShow}: Props) {
  const words = useDeskWords()
  const {deskAttention: say} = words
  const list = attentions(state, words)
  const origin = originText(state, words)
  return (
    <>
      {list.length > 0 && (
        <section className="attention" aria-label={say.title}>
          <h3>{say.title}</h3>
          <ul>
            {list.map(({text, remedy}) => (
              <li key={text}>
                <span>{text}</span>
                {remedy && (
                  <button
                    type="button"
                    className={typeof remedy.to === 'object' ? 'button button--primary' : 'button'}
                    aria-label={`${remedy.button}${words.colon}${remedy.file}`}
                    onClick={() =>
                      typeof remedy.to === 'object'
                        ? actions.changeDatum(remedy.file, remedy.to)
                        : onShow({file: remedy.file}, remedy.to)
                    }
                  >
                    {remedy.button}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {origin !== '' && <p>{origin}</p>}
    </>
  )
}
