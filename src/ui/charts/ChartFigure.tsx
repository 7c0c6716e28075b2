import {Fragment, type ReactNode, useContext, useId, useRef, useState} from 'react'
import {Popover} from '#ui/Popover'
import {PlanContext} from '#ui/Term'
import {usePopover} from '#ui/usePopover'
import {ChartTwin, type Twin} from './ChartTwin'
import {type About, chartFile} from './saveChart'
import {useChartsWords} from './useChartsWords'

interface Props {
  id: string
  /** What the chart is. */
  kind: string
  /** What is to be seen in it, as a sentence. */
  title: string
  definition: string
  /** Made when it is asked for: a large package has thousands of rows. */
  twin: () => Twin
  about: About
  /** Takes the whole width. */
  wide?: boolean | undefined
  /** Choices of this chart. */
  options?: ReactNode
  children: ReactNode
}

/** A chart with all that belongs to it: what is seen, how it is counted, its numbers, its source, and the way out. */
export function ChartFigure({id, kind, title, definition, twin, about, wide, options, children}: Props) {
  const {words, charts} = useChartsWords()
  const [asTable, setAsTable] = useState(false)
  const heading = useId()
  const body = useRef<HTMLDivElement>(null)
  return (
    <section className={wide ? 'chart chart--wide' : 'chart'} aria-labelledby={heading} data-chart={id}>
      <header className="chart__head">
        <p className="chart__kind">{kind}</p>
        <div className="chart__acts">
          {options}
          <Definition text={definition} label={charts.definition} kind={kind} />
          <button
            type="button"
            className="button"
            aria-pressed={asTable}
            aria-label={`${asTable ? charts.chart : charts.table}${words.pause}${kind}`}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? charts.chart : charts.table}
          </button>
          {!asTable && <SaveButtons body={body} about={{...about, kind, title}} />}
        </div>
      </header>
      <h2 id={heading}>{title}</h2>
      <div ref={body}>{asTable ? <ChartTwin twin={twin()} label={kind} /> : children}</div>
      <p className="chart__source">
        {about.source.split(words.pause).map((part, index) => (
          <Fragment key={part}>
            {index > 0 && words.pause}
            <span>{part}</span>
          </Fragment>
        ))}
      </p>
    </section>
  )
}

function Definition({text, label, kind}: {text: string; label: string; kind: string}) {
  const popover = usePopover()
  return (
    <>
      <button type="button" className="button" {...popover.buttonProps}>
        {label}
      </button>
      <Popover popover={popover} label={`${label} ${kind}`} className="chart__definition">
        <h2>{kind}</h2>
        <p>{text}</p>
      </Popover>
    </>
  )
}

/** The picture as a file. */
function SaveButtons({body, about}: {body: React.RefObject<HTMLDivElement | null>; about: Required<About>}) {
  const {charts} = useChartsWords()
  const plan = useContext(PlanContext)
  const [failed, setFailed] = useState(false)
  const save = async (form: 'svg' | 'png') => {
    const svg = body.current?.querySelector('svg')
    if (!svg || !plan) return
    setFailed(false)
    try {
      await plan.output.save(about.kind, form, await chartFile(svg, about, form))
    } catch {
      setFailed(true)
    }
  }
  return (
    <>
      {(['svg', 'png'] as const).map((form) => (
        <button
          key={form}
          type="button"
          className="button"
          title={charts.saveAs(form.toUpperCase())}
          onClick={() => void save(form)}
        >
          {form.toUpperCase()}
        </button>
      ))}
      <span role="status" className="chart__failed">
        {failed && charts.failed}
      </span>
    </>
  )
}
