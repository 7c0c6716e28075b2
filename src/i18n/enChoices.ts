import {plural} from './plural'
import type {ChoiceWords} from './zhChoices'

export const enChoices: ChoiceWords = {
  sentence: {
    label: 'Filters in effect',
    whole: '{what}( in {county})( in {towns})( within {area})( in {class})',
    projects: 'projects( of {task})( that are {project})',
    houses: '({grade} )houses( of {hardship})( that are {house})',
    everything: 'everything',
    also: ' and ',
    and: ' and ',
    or: ' or ',
    county: (first, all) => `${first} and others, ${all} counties`,
    towns: (first, all) => `${first} and others, ${all} townships`,
    task: (first, all) => `${first} and others, ${all} tasks`,
    hardship: {yes: 'hardship households', no: 'other households'},
    area: {
      circle: (distance) => `${distance} of a point`,
      box: 'the box drawn',
      polygon: 'the outline drawn',
      line: (distance) => `${distance} of a line`,
      township: (name, distance) => `${distance} of ${name}`,
    },
    class: {
      township: (month, measure, classes, count) =>
        `the ${count && `${count} `}${plural(count, 'township')} with ${measure.toLowerCase()} ${classes} in ${month}`,
      county: (month, measure, classes, count) =>
        `the ${count && `${count} `}${plural(count, 'county', 'counties')} with ${measure.toLowerCase()} ${classes} in ${month}`,
    },
    change: {
      turn: {won: 'Newly passed', lost: 'Newly lost', kept: 'Still passed', without: 'Still not'},
      same: 'No change',
      range: (from, to) => `${from} to ${to}`,
      more: (amount) => `${amount} or more`,
      span: (from, to) => `${from} to ${to}`,
      measure: (measure) => `change of ${measure}`,
    },
    passed: {
      projects: (count) => `${count} ${plural(count, 'project')}`,
      houses: (count) => `${count} ${plural(count, 'house')}`,
      townships: (count) => `${count} ${plural(count, 'township')}`,
    },
  },
  steps: {
    undo: 'Undo',
    redo: 'Redo',
    undone: (now) => `One step undone. Filters in effect: ${now}`,
    redone: (now) => `One step redone. Filters in effect: ${now}`,
  },
  tableFile: {
    label: 'Export',
    save: (form) => `Save the table as ${form}`,
    failed: 'The file could not be made; please try again.',
    month: 'Month',
    asOf: 'Data as of',
    link: 'Link',
    source: 'Source',
    percent: (head) => `${head} (%)`,
    points: (head) => `${head} (points)`,
  },
}
