import type {Plain} from '../measures/plain'
import {aCampaign, type CampaignBuilder} from './campaign'
import type {Cells} from './csv'

/** The package whose rows are those of `plain`, as files. */
export function campaignFrom(plain: Plain): CampaignBuilder {
  const campaign = aCampaign({
    timeline: {start: plain.start, end: plain.end},
    as_of: plain.asOf,
    progress: {weight: plain.weight},
    phases: plain.phases.map((phase) => ({...phase, name: phase.id})),
    milestones: plain.milestones.map((one) => ({level: 'township', ...one, name: one.id})),
    areas: [{id: 'a1', name: 'a1', tasks: plain.tasks.map((id) => ({id, name: id}))}],
  })
  for (const {code, county, inScope} of plain.townships) {
    campaign.township(code, {code, county, county_code: county, in_scope: inScope})
  }
  plain.projects.forEach(({township, planned, ...rest}, index) => {
    const id = `p${index}`
    campaign.add('projects', {
      ...said({...rest, invest_planned: planned}),
      id,
      name: id,
      township_code: township,
    })
  })
  for (const {project, day, percent, invested} of plain.progress) {
    campaign.add('progress', {...said({invested}), project_id: `p${project}`, month: day, progress: percent})
  }
  plain.houses.forEach(({township, ...rest}, index) => {
    campaign.add('houses', {...said(rest), id: `h${index}`, township_code: township})
  })
  for (const {township, day, pass, countsFor, ...rest} of plain.assessments) {
    const result = pass ? 'pass' : 'fail'
    const cells = said({...rest, counts_for: countsFor})
    campaign.add('assessments', {...cells, township_code: township, date: day, result})
  }
  return campaign
}

/** Cells of what is there. */
function said(values: Record<string, string | number | boolean | undefined>): Cells {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'boolean' ? String(value) : value]],
    ),
  )
}
