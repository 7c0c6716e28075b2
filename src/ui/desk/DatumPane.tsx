import {Bar} from '#ui/Bar'
import type {DatumTrial, DeskActions} from './deskState'
import {type CandidateModel, candidateModels, candidateText, datumText} from './deskWords'
import {useDeskWords} from './useDeskWords'

interface Props {
  trials: readonly DatumTrial[]
  actions: DeskActions
}

/** Which coordinate system the points are in: how many fit under each, and the better one to use. */
export function DatumPane({trials, actions}: Props) {
  const {deskDatum: say} = useDeskWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the keyboard
    <div className="desk-sheet scroll" tabIndex={0}>
      <p className="quiet">{trials.length === 0 ? say.none : say.hint}</p>
      {trials.map((trial) => (
        <Trial key={trial.file} trial={trial} actions={actions} />
      ))}
    </div>
  )
}

function Trial({trial, actions}: {trial: DatumTrial; actions: DeskActions}) {
  const words = useDeskWords()
  const {deskDatum: say} = words
  const {file, proposed} = trial
  return (
    <section className="desk-sheet__part">
      <table className="desk-table datum">
        <caption>{file}</caption>
        <thead>
          <tr>
            <th scope="col" className="datum__crs">
              {say.crs}
            </th>
            <th scope="col" className="datum__share">
              <span className="visually-hidden">{say.declared}</span>
            </th>
            <th scope="col">{say.inside}</th>
            <th scope="col" className="desk-number datum__count">
              n/N
            </th>
            <th scope="col" className="desk-number datum__share">
              {say.share}
            </th>
            <th scope="col" className="datum__count">
              {say.change}
            </th>
          </tr>
        </thead>
        <tbody>
          {candidateModels(trial, words).map((model) => (
            <Candidate
              key={model.name}
              model={model}
              onUse={() => actions.changeDatum(file, model.candidate)}
            />
          ))}
        </tbody>
      </table>
      <p className="datum__verdict">
        <span>{datumText(trial, words)}</span>
        {proposed && (
          <button
            type="button"
            className="button button--primary"
            onClick={() => actions.changeDatum(file, proposed)}
          >
            {say.changeTo(candidateText(proposed, words))}
          </button>
        )}
      </p>
    </section>
  )
}

function Candidate({model, onUse}: {model: CandidateModel; onUse: () => void}) {
  const {deskDatum: say} = useDeskWords()
  return (
    <tr>
      <th scope="row">{model.name}</th>
      <td>
        {model.declared && <b>{say.declared}</b>}
        {model.proposed && say.proposed}
      </td>
      <td className="datum__bar">
        <Bar value={model.bar} />
      </td>
      <td className="desk-number">{model.inside}</td>
      <td className="desk-number">{model.share}</td>
      <td>
        {!model.declared && (
          <button type="button" className="button" aria-label={say.changeTo(model.name)} onClick={onUse}>
            {say.change}
          </button>
        )}
      </td>
    </tr>
  )
}
