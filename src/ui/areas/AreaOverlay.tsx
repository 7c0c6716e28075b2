import type {Area, LonLat} from '#domain/area'
import type {Projection} from '#scene/labels'
import type {Draft} from './draft'
import {boxRing, circleRing, metresAlong, type Rings} from './geodesy'

interface Props {
  projection: Projection
  /** Of the area that filters; none without. */
  rings: Rings
  draft: Draft | null
  /** Of what is being drawn, beside the pointer. */
  label: string
}

/** Above the map: what lies outside of the area is veiled, what is being drawn is seen. A month touches none of it. */
export function AreaOverlay({projection, rings, draft, label}: Props) {
  const {width, height, project} = projection
  const outline = pathOf(rings, project, true)
  const sketch = draft && sketchOf(draft)
  const pointer = draft?.pointer && project(...draft.pointer)
  return (
    <>
      {outline !== '' && (
        // Beneath the names, which can be read outside as well.
        <svg className="areas__overlay" width={width} height={height} aria-hidden="true">
          <path className="areas__veil" fillRule="evenodd" d={`M0 0H${width}V${height}H0Z${outline}`} />
          <path className="areas__halo" d={outline} />
          <path className="areas__line" d={outline} />
        </svg>
      )}
      <svg className="areas__overlay areas__overlay--draft" width={width} height={height} aria-hidden="true">
        {sketch && (
          <>
            <path className="areas__halo" d={pathOf([sketch.line], project, false)} />
            <path
              className="areas__line areas__line--draft"
              d={pathOf([sketch.line], project, false)}
              data-filled={sketch.filled || undefined}
            />
            {sketch.corners.map((corner, index) => {
              const [x, y] = project(...corner)
              // biome-ignore lint/suspicious/noArrayIndexKey: corners come at the end and go from it
              return <circle key={index} className="areas__corner" cx={x} cy={y} r="4" />
            })}
          </>
        )}
        {pointer && label !== '' && (
          <text className="areas__label" x={pointer[0] + 14} y={pointer[1] - 10}>
            {label}
          </text>
        )}
      </svg>
    </>
  )
}

interface Sketch {
  line: readonly LonLat[]
  corners: readonly LonLat[]
  filled: boolean
}

function sketchOf({tool, corners, pointer, pressed, done, closed}: Draft): Sketch | null {
  const [first] = corners
  if (!first) return null
  if (tool === 'radius') {
    const line = pointer && pressed ? circleRing(first, metresAlong([first, pointer])) : []
    return {line, corners: [first], filled: true}
  }
  if (tool === 'box') return {line: pointer ? rectangle(first, pointer) : [], corners: [first], filled: true}
  const next = done || !pointer ? corners : [...corners, pointer]
  const line = closed || tool === 'lasso' ? [...next, first] : next
  return {line, corners: pressed && tool === 'lasso' ? [first] : corners, filled: closed || tool === 'lasso'}
}

function rectangle([lon, lat]: LonLat, [otherLon, otherLat]: LonLat): readonly LonLat[] {
  return boxRing({
    kind: 'box',
    west: Math.min(lon, otherLon),
    east: Math.max(lon, otherLon),
    south: Math.min(lat, otherLat),
    north: Math.max(lat, otherLat),
  } satisfies Area)
}

function pathOf(rings: Rings, project: Projection['project'], isClosed: boolean): string {
  return rings
    .map((ring) => {
      const points = ring.map((place) => {
        const [x, y] = project(...place)
        return `${x.toFixed(1)} ${y.toFixed(1)}`
      })
      return points.length === 0 ? '' : `M${points.join('L')}${isClosed ? 'Z' : ''}`
    })
    .join('')
}
