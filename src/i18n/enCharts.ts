import {plural} from './plural'
import type {ChartsWords} from './zhCharts'

export const enCharts: ChartsWords = {
  label: 'Charts',
  definition: 'Definition',
  table: 'Table',
  chart: 'Chart',
  save: 'Save',
  saveAs: (form) => `Save as ${form}`,
  failed: 'It could not be saved, please try again.',
  waiting: 'Counting…',
  lost: 'The rows behind these charts cannot be read any more; please open the package again.',
  source: (day) => `data as of ${day}`,
  synthetic: 'demo data, made-up figures',
  month: 'Month',
  planned: 'Plan',
  actual: 'Actual',
  target: 'Target',
  pace: 'Even pace',
  low: 'Low',
  high: 'High',
  whole: 'All',
  curve: {
    kind: {
      compliance: 'Compliance over time',
      progress: 'S-curve of works progress',
      'houses-treated': 'Houses treated over time',
    },
    now: {
      compliance: (month, share) => `${month}: ${share} of townships compliant`,
      progress: (month, share) => `${month}: works progress ${share}`,
      'houses-treated': (month, share) => `${month}: ${share} of houses treated`,
    },
    unknown: (month) => `${month}: no reports yet`,
    behindPlan: (points) => `${points} points behind plan`,
    aheadOfPlan: (points) => `${points} points ahead of plan`,
    onPlan: 'on plan',
    short: (points, target) => `${points} points short of the target of ${target}`,
    above: (target) => `past the target of ${target}`,
    forecast: (month, middle, low, high) => `forecast for ${month}: ${middle} (${low}–${high})`,
    definition: {
      compliance:
        'Line: compliant townships ÷ townships in scope, by announced results. Dashed steps: targets of the phases; dotted: where an even pace would be.',
      progress:
        'Thick line: reported progress of projects weighted by investment. Thin line: the plan, each project going evenly from its start to its due day; one without a due day has no plan. Dashed steps: targets of the phases; dotted: where an even pace would be.',
      'houses-treated':
        'Line: treated ÷ registered. Dashed steps: targets of the phases; dotted: where an even pace would be.',
    },
    tooEarly: 'No forecast: fewer than 18 months of reports.',
  },
  ranking: {
    kind: (measure) => `Ranking of counties: ${measure}`,
    leads: (name, value) => `${name} leads (${value})`,
    fewest: (name, value) => `${name} has fewest (${value})`,
    tiedLead: (names, value) => `${names} lead together (${value})`,
    rose: (name, places, since) => `${name} rose most since ${since} (${places} ${plural(places, 'place')})`,
    below: (count, all, target) => `${count} of ${all} are short of the target of ${target}`,
    none: 'No values to rank',
    definition: (since) =>
      `Hollow dots are the values of ${since}, full ones those of the month; at the right the places won or lost since then, “=” means tied. The upright line is the target of the phase. Click a row to filter by its county.`,
    first: (count, all) => `the first ${count} of ${all} are drawn; the table has all`,
    before: (month) => `Value in ${month}`,
    moved: 'Moved',
  },
  tasks: {
    kind: 'Areas × tasks',
    lags: (phase, task) => `The task that lags most in ${phase}: ${task}`,
    detail: (progress, planned, points) => `progress ${progress}, plan ${planned}, ${points} points behind`,
    noneLags: (task) => `No task is behind its plan; the closest to it is ${task}`,
    none: 'No projects with a task pass the filters',
    noPhase: 'this month',
    definition:
      'In the cells: townships in which all projects of the task are done ÷ townships with the task, in %. Behind = planned less reported progress, weighted by investment; by plan a project goes evenly from its start to its due day. Click a cell to filter by its task (and county).',
    task: 'Task',
    area: 'Area',
    done: 'Done %',
    progress: 'Progress',
    plan: 'Plan',
    lag: 'Behind',
    overdue: 'Overdue',
    order: 'Order',
    byArea: 'By area',
    byLag: 'By lag',
    cell: (task, place, done, all) =>
      `${task}, ${place}: done in ${done} of ${all} ${plural(all, 'township')}`,
    noTask: 'no projects',
    classes: ['below 40%', '40–80%', '80% or more', 'all done'],
  },
  houses: {
    kind: 'Hazardous houses, filed to treated',
    title: (treated, all, overdue) =>
      `${treated} of ${all} registered houses treated${overdue === '' ? '' : `, ${overdue} overdue`}`,
    none: 'No registered houses pass the filters',
    definition:
      'Each house stands in one part: treated; else overdue, past a deadline; else relieved; else filed only. The four parts add up to the register. Click a part to see its rows.',
    worst: (name, share) => `the lowest rate is that of ${name} (${share})`,
    open: (name, state, count) => `${name}, ${state}: ${count}. Show the rows`,
    registered: 'On register',
  },
  ages: {
    kind: 'How long overdue',
    title: (projects, houses) =>
      `${projects} ${plural(projects, 'project')} and ${houses} ${plural(houses, 'house')} overdue`,
    oldest: (count) => `${count} of the projects for more than 180 days`,
    none: 'No project and no house is overdue',
    definition:
      'Days from the due day (projects) or the deadline (houses, the first one missed) to the end of the month. Click a bar to see its rows.',
    groups: ['0–30 days', '31–90 days', '91–180 days', 'over 180 days'],
    days: 'Days overdue',
    projects: 'Projects',
    houses: 'Houses',
  },
  spread: {
    kind: {
      progress: 'Spread of townships: works progress',
      housesTreatedRate: 'Spread of townships: houses treated',
    },
    title: (month, low, high, median) =>
      `${month}: half of the townships between ${low} and ${high}, median ${median}`,
    tail: (share) => `the slowest tenth below ${share}`,
    none: 'No values pass the filters',
    definition:
      'Each month the townships are put in order: the dark band is the middle half, the pale one the middle eight tenths, the line the median. Townships without a value are left out.',
    tenth: 'Lowest tenth',
    quarter: 'Lower quarter',
    median: 'Median',
    threeQuarters: 'Upper quarter',
    nineTenths: 'Highest tenth',
    count: 'Townships',
  },
}
