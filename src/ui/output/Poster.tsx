import {useEffect, useRef} from 'react'
import {createPortal} from 'react-dom'
import {formatNumber} from '#i18n/numbers'
import {outputWords} from '#i18n/outputWords'
import {useWords} from '#ui/Session'
import {dpiOf, type Paper, posterOf, type Way} from './papers'
import type {SheetLayout} from './sheetLayout'
import {useAlone} from './useAlone'
import './poster.css'

export interface PosterOf {
  paper: Paper
  way: Way
  layout: SheetLayout
  ratio: number
  headline: string
  /** URLs of the map's picture and of the drawing over it; given back when the poster closes. */
  map: string
  svg: string
}

/** A print view: what is seen is what is printed, at the paper's own size; text and lines stay sharp. */
export function Poster({of, onClose}: {of: PosterOf; onClose: () => void}) {
  const {language} = useWords()
  const words = outputWords(language)
  const print = useRef<HTMLButtonElement>(null)
  const {widthMm, heightMm} = posterOf(of.paper, of.way)
  useAlone(print, onClose)
  useEffect(
    () => () => {
      URL.revokeObjectURL(of.map)
      URL.revokeObjectURL(of.svg)
    },
    [of],
  )
  return createPortal(
    <div className="poster" role="dialog" aria-modal="true" aria-label={words.posterLabel}>
      <style>{`@page {size: ${widthMm}mm ${heightMm}mm; margin: 0}`}</style>
      <div className="poster__bar">
        <button ref={print} type="button" className="button button--primary" onClick={() => window.print()}>
          {words.print}
        </button>
        <p>
          <b>
            {of.paper} {words.way[of.way]}
          </b>{' '}
          {words.dpi(formatNumber(dpiOf(of.paper, of.ratio)))}
        </p>
        <p className="quiet">{words.printHint}</p>
        <button type="button" className="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
      <div className="poster__stage">
        <PosterSheet of={of} widthMm={widthMm} heightMm={heightMm} />
      </div>
    </div>,
    document.body,
  )
}

function PosterSheet({of, widthMm, heightMm}: {of: PosterOf; widthMm: number; heightMm: number}) {
  const {width, height, map} = of.layout
  const share = (part: number, whole: number) => `${(part / whole) * 100}%`
  const size = {'--width': `${widthMm}mm`, '--height': `${heightMm}mm`, '--shape': widthMm / heightMm}
  return (
    <div className="poster__sheet" style={size as React.CSSProperties}>
      <img
        className="poster__map"
        src={of.map}
        alt=""
        style={{
          left: share(map.x, width),
          top: share(map.y, height),
          width: share(map.width, width),
          height: share(map.height, height),
        }}
      />
      <img className="poster__drawing" src={of.svg} alt={of.headline} />
    </div>
  )
}
