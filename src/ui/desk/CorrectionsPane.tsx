import {useRef} from 'react'
import type {Correction} from '#domain/change'
import {Gap, useWindowed} from '#ui/useWindowed'
import type {DeskActions} from './deskState'
import {correctionKey, momentText} from './deskWords'
import {useDeskWords} from './useDeskWords'

interface Props {
  corrections: readonly Correction[]
  actions: DeskActions
}

/** Cells that a person put right, the last one first; each can be undone. */
export function CorrectionsPane({corrections, actions}: Props) {
  const {deskCorrections: say} = useDeskWords()
  const last = corrections.at(-1)
  const body = useRef<HTMLTableSectionElement>(null)
  const {places, before, after} = useWindowed(body, corrections.length)
  if (!last) return <p className="desk-sheet quiet">{say.none}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the keyboard
    <div className="desk-sheet scroll" tabIndex={0}>
      <p className="desk-sheet__head">
        <span className="quiet">{say.hint}</span>
        <button type="button" className="button" onClick={() => actions.undoCorrection(last)}>
          {say.undoLast}
        </button>
      </p>
      <table className="desk-table" aria-rowcount={corrections.length + 1}>
        <caption className="visually-hidden">{say.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say.time}</th>
            <th scope="col">{say.file}</th>
            <th scope="col" className="desk-number">
              {say.row}
            </th>
            <th scope="col">{say.column}</th>
            <th scope="col">{say.before}</th>
            <th scope="col">{say.after}</th>
            <th scope="col">{say.undo}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          <Gap height={before} />
          {places.map((place) => {
            const correction = corrections[corrections.length - 1 - place]
            return (
              <CorrectionRow
                key={correctionKey(correction)}
                correction={correction}
                onUndo={() => actions.undoCorrection(correction)}
              />
            )
          })}
          <Gap height={after} />
        </tbody>
      </table>
    </div>
  )
}

function CorrectionRow({correction, onUndo}: {correction: Correction; onUndo: () => void}) {
  const {deskCorrections: say} = useDeskWords()
  const {at, file, row, column, before, after} = correction
  return (
    <tr>
      <td>{momentText(at)}</td>
      <td className="desk-clip" title={file}>
        {file}
      </td>
      <td className="desk-number">{row}</td>
      <td className="desk-clip" title={column}>
        {column}
      </td>
      <td className="desk-clip quiet" title={before}>
        {before}
      </td>
      <td className="desk-clip" title={after}>
        <b>{after}</b>
      </td>
      <td>
        <button
          type="button"
          className="button"
          aria-label={say.undoOf(file, String(row), column)}
          onClick={onUndo}
        >
          {say.undo}
        </button>
      </td>
    </tr>
  )
}
