import {useDeferredValue} from 'react'
import {formatDay} from '#domain/month'
import {localText} from '#i18n/words'
import {countyNames} from '#ui/filterModel'
import {filterSentence, sentenceText} from '#ui/filterSentence'
import type {PlanState} from '#ui/planState'
import {AgesChart} from './AgesChart'
import {CurveChart} from './CurveChart'
import {monthName} from './curveModel'
import {HousesChart} from './HousesChart'
import {RankChart} from './RankChart'
import {SpreadChart} from './SpreadChart'
import type {About} from './saveChart'
import {TaskChart} from './TaskChart'
import {type AllWords, useChartsWords} from './useChartsWords'
import {useCurves} from './useCurves'
import {useWork} from './useWork'

/** The charts of plan mode, linked: each shows the month and the filters, and changes them when clicked. */
export default function Charts({state}: {state: PlanState}) {
  const all = useChartsWords()
  const {charts} = all
  const {campaign, projects, houses} = state.dataset
  // Playing goes on while charts are drawn: a month that is overtaken is left out.
  const month = useDeferredValue(state.month as number)
  const {work, lost} = useWork(state)
  const [progress, compliance, treated] = useCurves(state, work)
  const about = aboutOf(state, month, all)
  const over = {campaign, month, about}
  return (
    <section className="paper charts" aria-label={charts.label} aria-busy={!work && !lost}>
      <div className="charts__grid">
        {projects.count > 0 && <CurveChart {...over} curve={progress} wide />}
        {lost && <p role="alert">{charts.lost}</p>}
        {projects.count > 0 && work && <TaskChart state={state} work={work} month={month} about={about} />}
        <RankChart state={state} month={month} about={about} />
        <CurveChart {...over} curve={compliance} />
        {houses.count > 0 && <HousesChart state={state} month={month} about={about} />}
        {houses.count > 0 && <CurveChart {...over} curve={treated} />}
        {work && <AgesChart state={state} work={work} month={month} about={about} />}
        {projects.count > 0 && <SpreadChart state={state} month={month} about={about} />}
      </div>
    </section>
  )
}

/** What every chart says of itself: campaign, month, filters, date of the data, and that figures are made up. */
function aboutOf({dataset, view, reading}: PlanState, month: number, {words, charts}: AllWords): About {
  const {campaign} = dataset
  const title = localText(campaign.title, words.language)
  const filters = sentenceText(filterSentence(view, campaign, countyNames(dataset, words.language), words))
  const parts = [
    title,
    monthName(campaign, month),
    filters,
    charts.source(formatDay(reading.asOf)),
    campaign.synthetic ? charts.synthetic : '',
  ]
  return {source: parts.filter(Boolean).join(words.pause)}
}
