import {LAST_MONTH, monthText} from './months'
import type {Project} from './projects'
import {randomOf} from './random'

export interface Report {
  id: string
  month: string
  /** Per cent. */
  progress: number
  /** Cumulative, 10 000 yuan. */
  invested: number
}

/** A project's monthly reports from its start to its end: S-shaped, with late starters, stalls and months unreported. */
export function reportsOf(project: Project): Report[] {
  const random = randomOf(`reports ${project.id}`)
  const reports: Report[] = []
  const months = project.finished - project.started
  const lag = random.chance(0.2) ? random.between(0.1, 0.3) : random.between(0, 0.08)
  const costOverrun = random.between(0.93, 1.05)
  const stallAt = random.chance(0.18) ? random.whole(2, Math.max(2, months - 2)) : -1
  let progress = 0
  for (let step = 0; step <= months && project.started + step <= LAST_MONTH; step++) {
    const isDone = step === months
    const share = Math.max(0, ((step + 0.5) / (months + 0.5) - lag) / (1 - lag))
    const risen = Math.round(98 * smooth(share))
    const isStalled = step === stallAt || step === stallAt + 1
    progress = isDone ? 100 : Math.max(progress, isStalled ? progress : Math.min(98, risen))
    if (!isDone && step > 0 && random.chance(0.03)) continue
    const paid = isDone ? costOverrun : (progress / 100) * costOverrun * 0.96
    reports.push({
      id: project.id,
      month: monthText(project.started + step),
      progress,
      invested: Math.round(project.investPlanned * paid),
    })
  }
  return reports
}

/** An S from 0 to 1, a little faster at first than a pure smoothstep. */
function smooth(share: number): number {
  return 0.35 * share + 0.65 * share * share * (3 - 2 * share)
}
