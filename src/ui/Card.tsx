import {type ReactNode, useContext, useMemo, useRef} from 'react'
import {formatNumber} from '#i18n/numbers'
import type {DefinitionId} from '#i18n/zhDefinitions'
import {CardHistory} from './CardHistory'
import {CardHouses} from './CardHouses'
import {CardProjects, CardTasks} from './CardLists'
import type {CardModel} from './cardModel'
import {Icon} from './Icon'
import {useWords} from './Session'
import {rowsOfTownship} from './showRows'
import {PlanContext, Term, type TermOf} from './Term'
import {useSwipe} from './useSwipe'
import './card.css'

interface Props {
  card: CardModel
  region: number
  onClose: () => void
  /** Under its state. */
  children?: ReactNode
}

/** The pinned township: what stands behind its colour, at the month shown. */
export function Card({card, region, onClose, children}: Props) {
  const words = useWords()
  const of = useMemo((): TermOf => ({list: 'townships', unit: region}), [region])
  const head = useRef<HTMLElement>(null)
  useSwipe(head, 'down', onClose)
  return (
    <section className="card panel scroll" aria-label={`${words.landmarks.card}${words.colon}${card.name}`}>
      <header ref={head} className="card__head">
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
      {children}
      {card.inScope && (
        <>
          <Part
            title={words.card.history}
            aside={words.card.months(formatNumber(card.history.months))}
            definition="standing"
            of={of}
          >
            <CardHistory history={card.history} />
          </Part>
          {card.tasks && (
            <Part
              title={words.card.tasks(formatNumber(card.tasks.count))}
              aside={card.tasks.summary}
              definition="tasks"
              of={of}
            >
              <CardTasks areas={card.tasks.areas} />
            </Part>
          )}
          {card.projects && (
            <Part title={words.card.projects} aside={card.projects.summary} definition="progress" of={of}>
              <CardProjects projects={card.projects.rows} />
              <Book table="projects" name={words.card.projects} code={card.code} />
            </Part>
          )}
          {card.houses && (
            <Part title={words.card.houses} aside={card.houses.summary} definition="houses" of={of}>
              <CardHouses houses={card.houses} />
              <Book table="houses" name={words.card.houses} code={card.code} />
            </Part>
          )}
        </>
      )}
    </section>
  )
}

/** All of the township's rows, in the task book. */
function Book({table, name, code}: {table: 'projects' | 'houses'; name: string; code: string}) {
  const {tabs, colon} = useWords()
  const plan = useContext(PlanContext)
  return (
    <button type="button" className="card__book" onClick={() => plan?.change(rowsOfTownship(table, code))}>
      {tabs.taskbook}
      {colon}
      {name}
    </button>
  )
}

interface PartProps {
  title: string
  aside: string
  definition: DefinitionId
  of: TermOf
  children: ReactNode
}

function Part({title, aside, definition, of, children}: PartProps) {
  return (
    <section className="card__part">
      <div className="card__title">
        <h3>
          <Term id={definition} of={of}>
            {title}
          </Term>
        </h3>
        <span className="quiet">{aside}</span>
      </div>
      {children}
    </section>
  )
}
