import type {CSSProperties} from 'react'

interface Props {
  /** 0…1, or null for no value. */
  value: number | null
  target?: number | null
  /** Blue: what is achieved. Otherwise ink-grey. */
  achieved?: boolean
  /** The map's own fills, where the bar is a swatch. */
  fill?: CSSProperties
  track?: CSSProperties
}

/** A bar on a scale 0…1 with the target as an ink tick. The figures stand beside it as text. */
export function Bar({value, target = null, achieved = false, fill, track}: Props) {
  return (
    <span className="bar data" style={track} aria-hidden="true">
      {value !== null && (
        <span
          className={achieved ? 'bar__fill bar__fill--achieved' : 'bar__fill'}
          style={{...fill, width: percent(value)}}
        />
      )}
      {target !== null && <span className="bar__target" style={{left: percent(target)}} />}
    </span>
  )
}

function percent(share: number): string {
  return `${Math.max(0, Math.min(1, share)) * 100}%`
}
