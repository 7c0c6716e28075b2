import type {Campaign} from '#domain/campaign'
import type {Goal} from '#domain/target'
import type {Summary, SummaryFigures} from '#measures/summary'
import type {Language} from '#view/view'
import {type Column, harmless, inColumns} from './columns'
import {type CommandWords, commandWords} from './words'

/** What `summary` says to a person: the month with its goals, then a table with the total first. */
export function summaryText(answer: Summary, campaign: Campaign, language: Language): string {
  const words = commandWords(language)
  const phase = campaign.phases.find(({id}) => id === answer.phase)
  const rows = [{code: '', name: words.total, ...answer.total}, ...answer.regions]
  return [
    harmless(campaign.title[language]),
    `${answer.month}${phase ? `  ${words.phase}: ${harmless(phase.name[language])}` : ''}`,
    `${words.heads.compliance}  ${goalText(answer.goals.compliance, words)}`,
    `${words.heads.progress}  ${goalText(answer.goals.progress, words)}`,
    '',
    ...inColumns(columnsOf(rows, words)),
    '',
  ].join('\n')
}

function columnsOf(rows: ({code: string; name: string} & SummaryFigures)[], words: CommandWords): Column[] {
  const {heads, statuses} = words
  const left = (head: string, cell: (row: (typeof rows)[number]) => string): Column => ({
    head,
    align: 'left',
    cells: rows.map(cell),
  })
  const right = (head: string, cell: (row: (typeof rows)[number]) => string): Column => ({
    ...left(head, cell),
    align: 'right',
  })
  return [
    left(heads.code, ({code}) => harmless(code)),
    left(heads.name, ({name}) => harmless(name)),
    right(heads.compliance, ({compliant, townships}) => `${compliant}/${townships}`),
    right('', ({compliance}) => percent(compliance)),
    left(heads.status, (row) => statuses[row.compliance_status]),
    right(heads.progress, ({progress}) => percent(progress)),
    left(heads.status, (row) => statuses[row.progress_status]),
    right(heads.projects, ({projects}) => String(projects)),
    right(heads.done, (row) => String(row.projects_done)),
    right(heads.overdue, (row) => String(row.projects_overdue)),
    right(heads.invested, ({invested}) => String(Math.round(invested))),
    right(heads.houses, ({houses}) => String(houses)),
    right(heads.treated, (row) => String(row.houses_treated)),
  ]
}

function goalText({target, pace}: Goal, words: CommandWords): string {
  if (target === null) return words.noTarget
  return `${words.target} ${percent(target)}  ${words.pace} ${percent(pace)}`
}

function percent(share: number | null): string {
  return share === null ? '—' : `${(share * 100).toFixed(1)}%`
}
