import {OWN_BASEMAP} from '#domain/basemap'
import {tasksOf} from '#domain/campaign'
import type {Outline} from '#domain/dataset'
import {formatMonth, type Month} from '#domain/month'
import type {Chosen} from './codec'
import type {Notice} from './parameter'

/** Leaves out what the package does not have: a month, a county, a township, a task. */
export function checkAgainst(chosen: Chosen, dataset: Outline): {chosen: Chosen; notices: Notice[]} {
  const {campaign, counties, regions} = dataset
  const notices: Notice[] = []
  const checked: Chosen = {...chosen}
  for (const key of ['month', 'compare'] as const) {
    const month = chosen[key]
    if (typeof month !== 'number' || isInTimeline(month, dataset)) continue
    notices.push({key, value: formatMonth(month)})
    delete checked[key]
  }
  const {township} = chosen
  if (typeof township === 'string' && !regions.code.includes(township)) {
    notices.push({key: 'township', value: township})
    delete checked.township
  }
  const {basemap} = chosen
  // Those of a person are known to their browser alone.
  if (basemap && !basemap.startsWith(OWN_BASEMAP) && !campaign.basemaps?.some(({id}) => id === basemap)) {
    notices.push({key: 'basemap', value: basemap})
    delete checked.basemap
  }
  const {area} = chosen
  if (area?.kind === 'township' && !regions.code.includes(area.code)) {
    notices.push({key: 'area', value: area.code})
    delete checked.area
  }
  const classes = chosen.class ?? []
  const late = classes.filter(({month}) => !isInTimeline(month, dataset))
  if (late.length > 0) {
    for (const one of late) notices.push({key: 'class', value: formatMonth(one.month)})
    const rest = classes.filter((one) => !late.includes(one))
    if (rest.length > 0) checked.class = rest
    else delete checked.class
  }
  const known = {
    county: counties.code,
    towns: regions.code,
    task: tasksOf(campaign).map((task) => task.id),
  }
  for (const key of ['county', 'towns', 'task'] as const) {
    if (!chosen[key]?.length) continue
    const names = new Set(known[key])
    const wrong = chosen[key].filter((item) => !names.has(item))
    if (wrong.length === 0) continue
    for (const value of wrong) notices.push({key, value})
    const rest = chosen[key].filter((item) => names.has(item))
    if (rest.length > 0) checked[key] = rest
    else delete checked[key]
  }
  return {chosen: checked, notices}
}

function isInTimeline(month: Month, {campaign}: Outline): boolean {
  return campaign.timeline.start <= month && month <= campaign.timeline.end
}
