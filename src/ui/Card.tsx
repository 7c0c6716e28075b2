import type {ReactNode} from 'react'
import {formatNumber} from '#i18n/numbers'
import {CardHistory} from './CardHistory'
import {CardHouses} from './CardHouses'
import {CardProjects, CardTasks} from './CardLists'
import type {CardModel} from './cardModel'
import {Icon} from './Icon'
import {useWords} from './Session'
import './card.css'

/** The pinned township: what stands behind its colour, at the month shown. */
export function Card({card, onClose}: {card: CardModel; onClose: () => void}) {
  const words = useWords()
  return (
    <section className="card panel scroll" aria-label={`${words.landmarks.card}${words.colon}${card.name}`}>
      <header className="card__head">
        <h2 className="card__name">{card.name}</h2>
        <p className="quiet card__place">{words.card.county(card.county, card.code)}</p>
        <button
          type="button"
          className="button button--plain button--square card__close"
          aria-label={words.close}
          title={`${words.close} (Esc)`}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      <p className="card__status">
        <span className={`badge badge--${card.status} data`}>{words.assessed[card.status]}</span>
        <span>{card.sentence}</span>
      </p>
      {card.inScope && (
        <>
          <Part title={words.card.history} aside={words.card.months(formatNumber(card.history.months))}>
            <CardHistory history={card.history} />
          </Part>
          {card.tasks && (
            <Part title={words.card.tasks(formatNumber(card.tasks.count))} aside={card.tasks.summary}>
              <CardTasks areas={card.tasks.areas} />
            </Part>
          )}
          {card.projects && (
            <Part title={words.card.projects} aside={card.projects.summary}>
              <CardProjects projects={card.projects.rows} />
            </Part>
          )}
          {card.houses && (
            <Part title={words.card.houses} aside={card.houses.summary}>
              <CardHouses houses={card.houses} />
            </Part>
          )}
        </>
      )}
    </section>
  )
}

function Part({title, aside, children}: {title: string; aside: string; children: ReactNode}) {
  return (
    <section className="card__part">
      <div className="card__title">
        <h3>{title}</h3>
        <span className="quiet">{aside}</span>
      </div>
      {children}
    </section>
  )
}
