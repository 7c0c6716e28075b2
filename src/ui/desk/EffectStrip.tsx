import type {DeskEffect, FileReport} from './deskState'
import {type EffectModel, effectModels, rowsModel, rowsOfAll} from './effectModel'
import {useDeskWords} from './useDeskWords'
import './effect.css'

interface Props {
  effect: DeskEffect | null
  /** Of the files on the desk. */
  reports: readonly FileReport[] | null
  /** What is shown is being counted again. */
  busy: boolean
}

/** What adopting would change: each figure now and then, and where every row went. */
export function EffectStrip({effect, reports, busy}: Props) {
  const words = useDeskWords()
  const {noValue} = words
  const models = effectModels(effect?.now ?? null, effect?.after ?? null, words)
  return (
    <section className="effect" aria-label={words.deskEffect.label} aria-busy={busy}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the keyboard */}
      <ul className="effect__strip" tabIndex={0}>
        {models.map((model) => (
          <Figure
            key={model.id}
            model={model}
            before={effect?.now ? noValue : words.deskEffect.none}
            after={reports ? noValue : WAITING}
          />
        ))}
      </ul>
      <p className="effect__rows">
        {reports && <RowsSum reports={reports} />}
        {effect && <span className="faint">{words.deskEffect.month(effect.month)}</span>}
      </p>
    </section>
  )
}

/** Nothing was read yet. */
const WAITING = '…'

/** `before` and `after` stand where there is no number. */
function Figure({model, ...none}: {model: EffectModel; before: string; after: string}) {
  const {deskEffect: say} = useDeskWords()
  const before = model.before === '' ? none.before : model.before
  const after = model.after === '' ? none.after : model.after
  return (
    <li className="effect__figure">
      <span className="effect__row">
        <span className="effect__name">{model.name}</span>
        <span className={model.changed ? 'effect__change' : 'faint'}>{model.change}</span>
      </span>
      <span className="visually-hidden">{say.from(before, after)}</span>
      <span className="effect__value" aria-hidden="true">
        <span className="effect__before">{before} →</span>
        <b className={model.after === '' ? 'effect__none' : 'effect__after'}>{after}</b>
        {model.after !== '' && <span className="effect__unit">{model.unit}</span>}
      </span>
    </li>
  )
}

function RowsSum({reports}: {reports: readonly FileReport[]}) {
  const words = useDeskWords()
  const {read, accepted, rejected, orphaned} = rowsModel(rowsOfAll(reports))
  return <span>{words.deskRows.sum(read, accepted, rejected, orphaned)}</span>
}
