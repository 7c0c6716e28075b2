import type {HistoryModel} from './cardModel'
import {useWords} from './Session'

/** The township's months as a strip: how it stood, each assessment, and the month shown. */
export function CardHistory({history}: {history: HistoryModel}) {
  const words = useWords()
  const {months, now, spans, events} = history
  const at = (month: number) => `${(month / months) * 100}%`
  return (
    <div className="history">
      <div className="history__strip data" aria-hidden="true">
        {spans.map((span) => (
          <span
            key={span.from}
            className={`history__span history__span--${span.status}`}
            style={{left: at(span.from), width: at(span.to - span.from)}}
          />
        ))}
        {events.map((event) => (
          <span
            key={event.id}
            className={`history__event history__event--${event.decides ? 'decides' : 'checks'}`}
            style={{left: at(event.month + 0.5)}}
            data-pass={event.pass}
            title={event.label}
          />
        ))}
        <span className="history__now" style={{left: at(now + 1)}} />
      </div>
      <div className="history__ends" aria-hidden="true">
        <span>{history.start}</span>
        <span>{history.end}</span>
      </div>
      {events.length === 0 ? (
        <p className="quiet">{words.card.noHistory}</p>
      ) : (
        <ol className="history__list">
          {events.map((event) => (
            <li key={event.id} title={event.label}>
              <span
                className={`history__key history__event--${event.decides ? 'decides' : 'checks'} data`}
                data-pass={event.pass}
                aria-hidden="true"
              />
              {event.text}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
