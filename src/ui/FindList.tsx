import {useEffect, useRef} from 'react'
import type {Found} from '#measures/find'
import type {FoundGroup, FoundRow} from './findModel'
import {useBeside} from './Popover'
import {useWords} from './Session'
import type {FindBox} from './useFindBox'

interface Props {
  box: FindBox
  groups: readonly FoundGroup[]
  /** What is said where nothing was found. */
  none: string
  onChoose: (found: Found) => void
}

export function optionId({listId}: FindBox, place: number): string {
  return `${listId}-${place}`
}

/** What was found, under the search box. The focus stays in the box. */
export function FindList({box, groups, none, onChoose}: Props) {
  const {find} = useWords()
  const panel = useRef<HTMLDivElement>(null)
  useBeside(box.input, panel, true)
  useEffect(() => {
    document.getElementById(optionId(box, box.active))?.scrollIntoView({block: 'nearest'})
  })
  const places = new Map(groups.flatMap((group) => group.rows).map((row, place) => [row, place]))
  return (
    // A press leaves the focus in the box.
    <div ref={panel} className="find__panel panel scroll" onPointerDown={(event) => event.preventDefault()}>
      {groups.length === 0 && <p className="quiet find__none">{none}</p>}
      <div id={box.listId} hidden={groups.length === 0} role="listbox" aria-label={find.results}>
        {groups.map(({kind, title, rows}) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
          <div key={kind} role="group" aria-labelledby={`${box.listId}-${kind}`}>
            <p id={`${box.listId}-${kind}`} className="find__kind faint" role="presentation">
              {title}
            </p>
            {rows.map((row) => (
              <FindRow
                key={row.code}
                row={row}
                box={box}
                place={places.get(row) ?? 0}
                onChoose={() => onChoose(row.found)}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

interface RowProps {
  row: FoundRow
  box: FindBox
  place: number
  onChoose: () => void
}

function FindRow({row, box, place, onChoose}: RowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's, which has the focus
    <div
      id={optionId(box, place)}
      role="option"
      tabIndex={-1}
      aria-selected={place === box.active}
      className="find__row"
      onClick={onChoose}
      onPointerMove={() => place !== box.active && box.setActive(place)}
    >
      <span className="find__name">{row.name}</span>
      <span className="find__beside quiet">{row.beside}</span>
      <span className="find__code faint">{row.code}</span>
    </div>
  )
}
