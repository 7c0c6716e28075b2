import type {DefinitionWords} from './zhDefinitions'

export const enDefinitions: DefinitionWords = {
  label: 'Definition',
  now: (month, whose) => `${month}, ${whose}`,
  whole: 'all in scope',
  filtered: 'what the filters let through',
  sources: 'Source',
  rows: (file, count) => `${file} (${count} rows used)`,
  rowsOf: (part) => `Show the rows: ${part}`,
  showRows: 'Show the rows',
  townships: (count) => count,
  projects: (count) => count,
  houses: (count) => count,
  parts: {
    compliant: 'townships whose latest provincial assessment is a pass',
    townships: 'townships in scope',
    weighted: 'sum of planned investment × progress',
    weightedEqual: 'sum of progress',
    planned: 'sum of planned investment',
    invested: 'sum of investment made so far',
    projectsDone: 'projects done',
    projectsOverdue: 'projects overdue',
    projects: 'all projects',
    housesTreated: 'houses treated',
    houses: 'houses on the register',
    rate: 'compliance',
    progress: 'progress',
    target: "the phase's target",
  },
  records: {
    compliance: {
      name: 'Compliance',
      rule: 'At the end of the month. Only the province decides, by its latest assessment; a pass that is lost no longer counts, and a township never assessed is not compliant. Checks by county and city change nothing.',
    },
    progress: {
      name: 'Works progress',
      rule: 'Mean of the latest progress that each project reported, weighted by planned investment. Not started counts as 0, done as 100%; projects without planned investment are left out. Where the manifest says so, projects weigh equally.',
    },
    invested: {
      name: 'Invested',
      rule: 'Sum of the cumulative investment that each project reported last; a later report without a figure leaves it standing.',
    },
    projects: {name: 'Projects done', rule: 'Projects completed by the end of the month.'},
    houses: {
      name: 'Houses treated',
      rule: 'Of the houses filed by the end of the month, those treated. One without a date of filing is not counted.',
    },
    overdue: {
      name: 'Projects overdue',
      rule: 'Projects not done whose due date is before the last day of the month, started or not.',
    },
    complianceGap: {
      name: 'Compliance against target',
      rule: 'Compliance less the target of the phase that holds the month; without a target there is no gap.',
    },
    progressGap: {
      name: 'Progress against target',
      rule: 'Progress less the target of the phase that holds the month; without a target there is no gap.',
    },
    outstanding: {
      name: 'Houses outstanding',
      rule: 'Houses on the register less those treated; overdue ones are in it.',
    },
    standing: {
      name: 'State of a township',
      rule: 'Its latest provincial assessment in effect decides: a pass is compliant; failed and never passed is not compliant; passed once and failed since is a pass lost.',
    },
    tasks: {
      name: 'Tasks done',
      rule: 'A task is done when all its projects are; one without projects is not counted.',
    },
    short: {
      name: 'Townships short',
      rule: 'Target × townships in scope, rounded up, less those compliant. Each county rounds its own, so together they may be short of more than the whole.',
    },
    nearness: {
      name: 'Nearness',
      rule: 'By the choice made: fewer open tasks, more progress, a higher last score, or a check by city or county passed since the province decided last come first; where that is equal the others decide, then the code. It is an order, not a forecast.',
    },
    pace: {
      name: 'Progress needed a month',
      rule: 'The progress that the deadline asks for less that of now, divided by the months left; the amount is that share of planned investment. The last 3 and 6 months: what was gained in a month.',
    },
    falling: {
      name: 'Falling overdue',
      rule: "Neither done nor overdue now, and past the date by the end of that month: for projects their own due date, for houses that of the manifest's milestones for relief and treatment.",
    },
    curves: {
      name: 'Curves on the time control',
      rule: "The stepped line is compliance, the thin one progress, at each month's end; dashes are the phases' targets. After the last report follows a forecast from the pace of the last months, with the band that it may lie in.",
    },
  },
}
