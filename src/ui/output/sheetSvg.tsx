import {flushSync} from 'react-dom'
import {createRoot} from 'react-dom/client'
import {DRAWING_STYLES} from '#ui/drawingStyles'
import {SessionProvider} from '#ui/Session'
import {Sheet} from './Sheet'
import sheetStyles from './sheet.css?inline'
import type {SheetLayout} from './sheetLayout'
import type {SheetModel} from './sheetModel'

/** The sheet as a document of its own, sharp at any size; the map's place is clear. */
export function sheetSvg(model: SheetModel, layout: SheetLayout): Blob {
  const host = document.createElement('div')
  const root = createRoot(host)
  flushSync(() =>
    root.render(
      <SessionProvider words={model.words} theme={model.theme}>
        <Sheet model={model} layout={layout} styles={DRAWING_STYLES + sheetStyles} />
      </SessionProvider>,
    ),
  )
  const svg = host.firstElementChild
  if (!svg) throw new Error('the sheet was not drawn')
  const text = new XMLSerializer().serializeToString(svg)
  root.unmount()
  return new Blob([text], {type: 'image/svg+xml'})
}
