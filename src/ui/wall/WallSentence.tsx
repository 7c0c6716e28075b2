import {useMemo} from 'react'
import type {MonthIndex} from '#domain/month'
import type {Words} from '#i18n/words'
import type {WallWords} from '#i18n/zhWall'
import {countyAlone, missingIn, type Standing, standingAt} from '#measures/standing'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import {type Subject, sentenceModel, sentenceSizes} from './sentenceModel'
import {useWallWords} from './useWallWords'
import type {Area} from './wallAreas'

interface Props {
  state: PlanState
  area: Area
  unit: number
  /** Index of the county that is toured, or -1. */
  county: number
}

/** What is to be seen now, computed: the first thing that is read. */
export function WallSentence({state, area, unit, county}: Props) {
  const words = useWords()
  const wall = useWallWords()
  const {dataset, snapshot, previous} = state
  const subject = useMemo(
    () => subjectOf({dataset, snapshot, previous}, county),
    [dataset, snapshot, previous, county],
  )
  const {lead, follow} = sentenceModel(dataset, subject, words, wall)
  const sizes = useSizes(state, area, unit, words, wall)
  return (
    <>
      <h1 className="wall__lead" style={{fontSize: sizes.lead}}>
        {joined(lead[0])}
        <span className="wall__passed">{joined(lead[1])}</span>
        {joined(lead[2])}
      </h1>
      {follow !== '' && (
        <p className="wall__follow" style={{fontSize: sizes.follow}}>
          {joined(follow)}
        </p>
      )}
    </>
  )
}

/** A number and the sign that counts stand on one line. */
function joined(text: string): string {
  return text.replaceAll(' 个', '\u00a0个')
}

type Shown = Pick<PlanState, 'dataset' | 'snapshot' | 'previous'>

function subjectOf({dataset, snapshot, previous}: Shown, county: number): Subject {
  const month = snapshot.month as MonthIndex
  if (county < 0) return {standing: standingAt(snapshot, previous), month}
  const countyOf = dataset.regions.county
  const missing = missingIn(snapshot, countyOf, county)
  const standing = standingAt(
    countyAlone(snapshot, county),
    previous,
    (region) => countyOf[region] === county,
  )
  return {standing, month, county: {index: county, missing}}
}

/** From the longest sentence that a month may bring, so that type does not jump while time runs. */
function useSizes({dataset, snapshot}: PlanState, area: Area, unit: number, words: Words, wall: WallWords) {
  const townships = snapshot.whole.townships[0]
  return useMemo(() => {
    const names = words.language === 'en' ? dataset.counties.nameEn : dataset.counties.name
    const longest = names.map((_, county) => county).sort((a, b) => names[b].length - names[a].length)
    const worst: Standing = {
      townships,
      compliant: Math.max(1, townships >> 1),
      target: 0.5,
      short: Math.max(1, townships >> 1),
      change: {passed: 8, lost: 8},
      behind: {counties: longest, all: longest.length + 1, of: 'pace'},
    }
    const {lead, follow} = sentenceModel(dataset, {standing: worst, month: 0 as MonthIndex}, words, wall)
    return sentenceSizes({lead: lead.join(''), follow}, area, unit)
  }, [dataset, townships, area, unit, words, wall])
}
