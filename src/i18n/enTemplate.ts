import type {ColumnWords, TemplateWords} from '#data/templates'

const TOWNSHIP: ColumnWords = {
  header: 'township_code',
  about: 'The code or the name of the township; with its county where names repeat',
  example: '330282101',
}
const PLACE: Record<'lon' | 'lat', ColumnWords> = {
  lon: {header: 'lon', about: 'Longitude in degrees, -180 to 180; empty if unknown', example: '121.0512'},
  lat: {header: 'lat', about: 'Latitude in degrees, -90 to 90; empty if unknown', example: '29.9531'},
}
const date = (header: string, about: string): ColumnWords => ({
  header,
  about: `${about}. A date; 2017-03 if only the month is known`,
  example: '2017-03-05',
})

export const enTemplate: TemplateWords = {
  language: 'en',
  tables: {
    projects: 'projects',
    progress: 'progress',
    houses: 'houses',
    assessments: 'assessments',
    milestones: 'milestones',
  },
  columns: {
    projects: {
      id: {header: 'id', about: 'One for each project, the same in all months', example: 'XM-001'},
      name: {header: 'name', about: 'The name of the project', example: 'Old street facades'},
      township_code: TOWNSHIP,
      ...PLACE,
      task: {header: 'task', about: 'The name or the id of the task', example: ''},
      unit: {header: 'unit', about: 'The office responsible, not a person', example: 'Construction office'},
      invest_planned: {
        header: 'invest_planned',
        about:
          'Planned investment in 10 000 yuan, at least 0; without it the project is left out of progress',
        example: '320.5',
      },
      loan: {header: 'loan', about: 'Loan in 10 000 yuan, at least 0', example: '100'},
      start: date('start', 'The day of the actual start; empty before it'),
      due: date('due', 'The day of the planned completion'),
      done: date('done', 'The day of the actual completion; empty before it'),
    },
    progress: {
      project_id: {header: 'project_id', about: 'The id in the table of projects', example: 'XM-001'},
      month: {
        header: 'month',
        about: 'The month of the report; one row a project and month',
        example: '2018-03',
      },
      progress: {header: 'progress', about: '0 to 100', example: '45'},
      invested: {
        header: 'invested',
        about: 'In 10 000 yuan since the start, at least 0',
        example: '150',
      },
    },
    houses: {
      id: {header: 'id', about: 'One for each house; no names and no identity numbers', example: 'WF-001'},
      township_code: TOWNSHIP,
      ...PLACE,
      grade: {header: 'grade', about: 'C or D', example: 'D'},
      hardship: {header: 'hardship', about: 'Whether the household is in hardship', example: 'no'},
      filed: date('filed', 'The day of registration; without it the house is in no figure'),
      relieved: date('relieved', 'The day on which the danger was removed; empty before it'),
      treated: date('treated', 'The day on which the treatment was completed; empty before it'),
    },
    assessments: {
      township_code: TOWNSHIP,
      date: date('date', 'The day of the assessment'),
      score: {header: 'score', about: 'At least 0', example: '92.5'},
      result: {header: 'result', about: 'pass or fail', example: 'pass'},
      counts_for: {header: 'counts_for', about: 'The name or the id of a phase; empty: by date', example: ''},
      stage: {header: 'stage', about: 'Empty: province; only the province decides', example: 'province'},
      sample: {header: 'sample', about: 'Whether it is a model township; empty if not', example: 'province'},
    },
    milestones: {
      unit_code: {
        header: 'unit_code',
        about: 'The code or the name of a township or a county, or city',
        example: '330282101',
      },
      milestone: {header: 'milestone', about: 'The name or the id of the milestone', example: ''},
      done: date('done', 'The day on which it was reached; empty before it'),
    },
  },
  values: {
    grade: ['C', 'D'],
    hardship: ['yes', 'no'],
    result: ['pass', 'fail'],
    stage: ['county', 'city', 'province'],
    sample: ['province', 'city'],
  },
  city: 'city',
  guide: 'guide',
  lists: 'values',
  guideHeaders: ['column', 'required', 'how to fill it in', 'example', 'values to choose from'],
  required: 'required',
}
