import {useContext} from 'react'
import type {HouseGroup, HousesModel} from './cardModel'
import {HouseMark} from './Mark'
import {useWords} from './Session'
import {rowIn} from './showRows'
import {PlanContext} from './Term'
import './houses.css'

/** The closed loop of the township's houses, and house by house where one opens the list. */
export function CardHouses({houses}: {houses: HousesModel}) {
  const {card} = useWords()
  if (houses.list.length === 0) return <p className="quiet">{card.noHouses}</p>
  return (
    <>
      <Loop steps={houses.steps} />
      <details className="houses">
        <summary>{card.housesList}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the keyboard */}
        <div className="houses__box scroll" tabIndex={0}>
          {houses.list.map((group) => (
            <HouseTable key={group.state} group={group} />
          ))}
        </div>
      </details>
    </>
  )
}

function HouseTable({group}: {group: HouseGroup}) {
  const plan = useContext(PlanContext)
  const {card} = useWords()
  return (
    <table>
      <caption>
        <HouseMark state={group.state} /> {group.name} <b>{group.count}</b>
      </caption>
      <thead>
        <tr>
          {[card.houseId, card.houseGrade, card.housesFiled, card.houseRelieved, card.houseTreated].map(
            (head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {group.rows.map(({id, shortId, grade, hardship, steps}) => (
          <tr key={id}>
            <th scope="row" title={id}>
              <button
                type="button"
                className="houses__open"
                onClick={() => plan?.change(rowIn(plan.view, 'houses', id))}
              >
                {shortId}
              </button>
            </th>
            <td>{[grade, hardship].filter(Boolean).join(' ')}</td>
            {steps.map(({month, day}, step) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a house are always these three
              <td key={step} title={day}>
                {month || '–'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** 建档 → 隐患排除 → 治理改造: each step against the register, what is overdue said. */
function Loop({steps}: Pick<HousesModel, 'steps'>) {
  return (
    <dl className="loop">
      {steps.map((step) => (
        <div key={step.id} className="loop__row">
          <dt>{step.name}</dt>
          <dd>
            <span className="loop__bar data" aria-hidden="true">
              <span className={`loop__fill loop__fill--${step.id}`} style={{width: `${step.share * 100}%`}} />
              {step.rest > 0 && (
                <span
                  className={step.overdue === '' ? 'loop__rest' : 'loop__rest loop__rest--overdue'}
                  style={{width: `${step.rest * 100}%`}}
                />
              )}
            </span>
            <b className="loop__count">{step.count}</b>
            {step.overdue !== '' && <span className="loop__overdue">{step.overdue}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
