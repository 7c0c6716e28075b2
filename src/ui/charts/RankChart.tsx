import {useCallback, useMemo} from 'react'
import type {PlanState} from '#ui/planState'
import {ChartFigure} from './ChartFigure'
import {monthName} from './curveModel'
import {type Frame, PlotView} from './PlotView'
import {RANK_ROW, rankOptions} from './rankMarks'
import {rankModel, rankTitle, rankTwin} from './rankModel'
import type {About} from './saveChart'
import {useChartsWords} from './useChartsWords'

/** As many rows are drawn at most; the table has all. */
const DRAWN = 30

/** Counties in order of the measure, where they came from, and the target. */
export function RankChart({state, month, about}: {state: PlanState; month: number; about: About}) {
  const all = useChartsWords()
  const {words, charts} = all
  const {dataset, view, change, allCounties} = state
  const {measure, county: chosen} = view
  const model = useMemo(
    () => rankModel(dataset, allCounties.timeline, month, measure, words.language),
    [dataset, allCounties.timeline, month, measure, words.language],
  )
  const places = useMemo(() => model.places.slice(0, DRAWN), [model])
  const since = monthName(dataset.campaign, model.since)
  const now = monthName(dataset.campaign, month)
  const toggle = (code: string) =>
    change({county: chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]})
  const draw = useCallback(
    (frame: Frame) =>
      rankOptions({places, target: model.target, measure, chosen, months: [since, now], words}, frame),
    [places, model, measure, chosen, since, now, words],
  )
  const seen = rankTitle(model, measure, since, all)
  const cut =
    model.places.length > DRAWN ? charts.ranking.first(String(DRAWN), String(model.places.length)) : ''
  return (
    <ChartFigure
      id="ranking"
      kind={charts.ranking.kind(words.measure[measure])}
      title={[seen, cut].filter(Boolean).join(words.pause)}
      definition={charts.ranking.definition(since)}
      twin={() => rankTwin(model, dataset, measure, chosen, all, toggle)}
      about={about}
    >
      <PlotView
        height={places.length * RANK_ROW + 48}
        draw={draw}
        label={seen}
        onPick={(index) => toggle(places[index].code)}
      />
    </ChartFigure>
  )
}
