import type {DataIssue} from '#domain/issue'
import type {CampaignBuilder} from './campaign'

/** What a package's reading finds, a line an issue: `projects.csv 2 done bad-date 2018-13`. */
export async function issueLines(campaign: CampaignBuilder): Promise<string[]> {
  const {issues} = await campaign.reading()
  return issues.map(issueLine)
}

/** `—` stands for null. */
export function issueLine({file, row, column, code, value}: DataIssue): string {
  return [file, row ?? '—', column ?? '—', code, value ?? '—'].join(' ').trim()
}
