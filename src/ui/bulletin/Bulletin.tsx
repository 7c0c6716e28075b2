import {formatNumber} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import type {FigureModel} from '#ui/figureParts'
import {BulletinMap, ClassKey} from './BulletinMap'
import type {BulletinModel, BulletinTable} from './bulletinModel'
import {Counties} from './Counties'

/** The bulletin as pages: the same on the screen, on paper and in the file that the command line writes. */
export function Bulletin({model, words}: {model: BulletinModel; words: Words}) {
  const {fields, headline, figures} = model
  return (
    <article className="bulletin" lang={model.language}>
      <h1 className="bulletin__masthead">{model.masthead}</h1>
      <p className="bulletin__issue">{model.issue}</p>
      <p className="bulletin__line">
        <span>{fields.issuer}</span>
        {model.synthetic !== '' && <span className="bulletin__synthetic">{model.synthetic}</span>}
        <span>{fields.date}</span>
      </p>
      <p className="bulletin__headline">
        {headline[0]}
        <span>{headline[1]}</span>
        {headline[2]}
      </p>
      {model.follow !== '' && <p className="bulletin__follow">{model.follow}</p>}
      <div className="bulletin__top">
        <figure className="bulletin__map">
          {model.map && <BulletinMap map={model.map} title={model.mapCaption} />}
          <ClassKey classes={model.classes} />
          <figcaption className="bulletin__note">{model.mapCaption}</figcaption>
        </figure>
        <div>
          {figures.map((figure) => (
            <Figure key={figure.id} figure={figure} words={words} />
          ))}
        </div>
      </div>
      <Counties table={model.counties} />
      <h2>{model.changesTitle}</h2>
      <div className="bulletin__changes">
        {model.changes.map(({title, text}) => (
          <div key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </div>
        ))}
      </div>
      <h2>
        {model.overdue.title}
        <small>{model.overdue.note}</small>
      </h2>
      {model.overdue.rows.length > 0 && <PlainTable table={model.overdue} />}
      <h2>{model.townshipsTitle}</h2>
      {model.townships.map((table) => (
        <section key={table.title} className="bulletin__county">
          <h3>{table.title}</h3>
          <PlainTable table={table} />
        </section>
      ))}
      <footer className="bulletin__foot">
        <p>{fields.sendTo}</p>
        <p>{model.footer.join(words.language === 'en' ? ' ' : '')}</p>
      </footer>
    </article>
  )
}

function Figure({figure, words}: {figure: FigureModel; words: Words}) {
  const {trend} = figure
  const sign = trend.direction === 'up' ? '▲' : trend.direction === 'down' ? '▼' : ''
  return (
    <section className="bulletin__figure">
      <p>
        <span>{figure.name}</span>
        {sign !== '' && <span>{`${words.trend.label} ${sign} ${trend.amount}`}</span>}
      </p>
      <div className="bulletin__number">
        {figure.number} <small>{[figure.unit, figure.beside].filter(Boolean).join(' ')}</small>
      </div>
      <div className="bulletin__bar">
        {figure.bar !== null && (
          <i className={figure.achieved ? 'achieved' : undefined} style={{width: percent(figure.bar)}} />
        )}
        {figure.target !== null && <b style={{left: percent(figure.target)}} />}
      </div>
      <p>
        <span>{figure.left}</span>
        {figure.short ? <b>{figure.right}</b> : <span>{figure.right}</span>}
      </p>
    </section>
  )
}

function PlainTable({table}: {table: BulletinTable}) {
  const look = (column: number) => (table.numbers.includes(column) ? 'n' : undefined)
  return (
    <table>
      <thead>
        <tr>
          {table.heads.map((head, column) => (
            <th key={head} className={look(column)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and the rows stand still
          <tr key={row}>
            {cells.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column's
              <td key={column} className={look(column)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function percent(share: number): string {
  return `${formatNumber(Math.min(1, Math.max(0, share)) * 100, 2)}%`
}
