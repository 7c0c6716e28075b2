import type {FindWords} from './zhFind'

export const enFind: FindWords = {
  find: {
    label: 'Find a county, township or project',
    placeholder: 'Name, pinyin or code',
    results: 'What was found',
    kinds: {county: 'Counties', township: 'Townships', project: 'Projects'},
    some: (count) => `${count} found`,
    none: (query) => `Nothing found for “${query}”`,
    hint: 'By name, pinyin, initials (as zx) or code',
    failed: 'The names cannot be searched now; please reload the page',
    gone: (name) => `Now at ${name}`,
  },
}
