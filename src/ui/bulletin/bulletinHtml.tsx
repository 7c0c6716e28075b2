import {renderToStaticMarkup} from 'react-dom/server'
import type {Words} from '#i18n/words'
import {Bulletin} from './Bulletin'
import {BulletinMap} from './BulletinMap'
import type {BulletinModel} from './bulletinModel'
import {BULLETIN_STYLE} from './bulletinStyle'

/** The bulletin as a page of its own that asks for nothing else; texts of data are escaped. */
export function bulletinHtml(model: BulletinModel, words: Words): string {
  return `<!doctype html>\n${renderToStaticMarkup(
    <html lang={model.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{`${model.masthead} ${model.issue}`}</title>
        <style>{`body{margin:24px 0;background:#fff}@media print{body{margin:0}}${BULLETIN_STYLE}`}</style>
      </head>
      <body>
        <Bulletin model={model} words={words} />
      </body>
    </html>,
  )}\n`
}

/** The map alone, as a drawing; null where there is none. */
export function mapSvg({map, mapCaption}: BulletinModel): string | null {
  return map && renderToStaticMarkup(<BulletinMap map={map} title={mapCaption} />)
}
