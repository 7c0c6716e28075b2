import {useLayoutEffect, useRef, useState} from 'react'
import type {LineModel} from './timetableModel'

interface Props {
  model: LineModel
  /** Where the pointer is in the window; null where the keys are used. */
  x: number | null
  /** The line, from the top of what is in sight. */
  y: number
  line: number
}

/** The numbers of the line that is pointed at, below it or above. */
export function TimetableTip({model, x, y, line}: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState({left: 0, top: 0})
  useLayoutEffect(() => {
    const own = box.current
    const sight = own?.parentElement?.getBoundingClientRect()
    if (!own || !sight) return
    const {width, height} = own.getBoundingClientRect()
    const left = x === null ? sight.width * 0.4 : x - sight.left + 16
    const below = y + line + 4
    setPlace({
      left: Math.max(4, Math.min(sight.width - width - 4, left)),
      top: below + height <= sight.height ? below : Math.max(0, y - height - 4),
    })
  }, [x, y, line])
  return (
    <div ref={box} className="gantt__tip panel" style={place} aria-hidden="true">
      <p className="gantt__tip-title">
        {model.name}
        {model.beside && <span className="quiet"> {model.beside}</span>}
      </p>
      <dl>
        {model.tip.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
