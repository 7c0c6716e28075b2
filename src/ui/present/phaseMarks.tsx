import {type Markish, text} from '@observablehq/plot'
import {type Campaign, phaseAt} from '#domain/campaign'
import type {Month} from '#domain/month'
import {localText, nameHead, type Words} from '#i18n/words'
import type {Frame} from '#ui/charts/PlotView'
import {fittingName} from '#ui/timeLayout'

const SIZE = 11
/** Desk pixels above the curve that the time chart's scales leave. */
const ROOM = 20

/** Names of the phases over their bands, that of the month in bold, as in the time control. */
export function phaseMarks(
  campaign: Campaign,
  month: number,
  {width, unit}: Frame,
  {language}: Words,
  room = ROOM,
): Markish[] {
  const {timeline, phases} = campaign
  const months = timeline.end - timeline.start + 1
  const monthWidth = (width - 54 * unit) / months
  const current = phaseAt(campaign, (timeline.start + month) as Month)
  const names = phases.map((phase, index) => {
    const from = Math.max(0, phase.start - timeline.start)
    const to = Math.min(timeline.end, phase.end) - timeline.start + 1
    const name = localText(phase.name, language)
    const fitting = fittingName([name, nameHead(name)], (to - from) * monthWidth - 6 * unit, SIZE * unit)
    return {at: (from + to) / 2, name: fitting, isCurrent: index === current}
  })
  const look = {x: 'at', text: 'name', frameAnchor: 'top', dy: -(room - 8) * unit} as const
  return [
    text(
      names.filter(({isCurrent}) => !isCurrent),
      {...look, fill: 'var(--ink-2)'},
    ),
    text(
      names.filter(({isCurrent}) => isCurrent),
      {...look, fill: 'var(--ink)', fontWeight: 700},
    ),
  ]
}
