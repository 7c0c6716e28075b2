import {type PlotOptions, plot} from '@observablehq/plot'
import {type CSSProperties, useLayoutEffect, useRef} from 'react'
import {useSize} from '#ui/useSize'
import './charts.css'

/** What a chart is drawn into; pixels. */
export interface Frame {
  width: number
  height: number
  /** Size of one desk pixel. */
  unit: number
}

interface Props {
  /** In desk pixels; as high as its place if left out. */
  height?: number
  /** What is larger than on the paper of charts: 1 if left out. */
  enlarged?: number
  /** What is drawn; one object as long as nothing changes. */
  draw: (frame: Frame) => PlotOptions
  /** Said in place of the picture. */
  label: string
  /** A mark was clicked: the datum of the mark whose class is `chart-pick`. */
  onPick?: (index: number) => void
}

/** A chart of the library in the page: drawn anew when its options or its size change. */
export function PlotView({height, enlarged = 1, draw, label, onPick}: Props) {
  const [ref, size] = useSize<HTMLDivElement>()
  const svg = useRef<SVGSVGElement | null>(null)
  const {width, unit: pixel} = size ?? {width: 0, unit: 1}
  const unit = pixel * enlarged
  const high = height === undefined ? (size?.height ?? 0) : height * unit
  useLayoutEffect(() => {
    if (width < 60 * unit || high < 60 * unit) return
    const frame = {width, unit, height: high}
    const drawn = plot({...baseOptions(frame), ...draw(frame)}) as SVGSVGElement
    drawn.setAttribute('role', 'img')
    // The library names each group by its kind of mark: of no use to a reader, and no valid label.
    for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
    drawn.setAttribute('class', `${drawn.getAttribute('class')} data`)
    svg.current?.remove()
    svg.current = drawn
    ref.current?.append(drawn)
  }, [draw, high, width, unit, ref])
  useLayoutEffect(() => svg.current?.setAttribute('aria-label', label))
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the table beside the picture does the same for the keyboard
    // biome-ignore lint/a11y/noStaticElementInteractions: the same
    <div
      ref={ref}
      className="chart__plot"
      style={{'--chart-height': height === undefined ? '100%' : `${height / 16}rem`} as CSSProperties}
      onClick={(event) => {
        const index = pickedAt(event.target as Element)
        if (index !== null) onPick?.(index)
      }}
    />
  )
}

/** Which datum of the clickable mark was hit: the library keeps its index on the element. */
function pickedAt(target: Element): number | null {
  const index = target.closest('.chart-pick') && (target as Element & {__data__?: unknown}).__data__
  return typeof index === 'number' ? index : null
}

/** One look for all charts: the page's faces and colours. */
function baseOptions({width, height, unit}: Frame): PlotOptions {
  return {
    width,
    height,
    style: {
      fontFamily: 'var(--font-sans)',
      fontSize: `${11 * unit}px`,
      color: 'var(--ink-2)',
      background: 'none',
      overflow: 'visible',
      maxWidth: 'none',
    },
  }
}
