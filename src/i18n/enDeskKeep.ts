import {plural} from './plural'
import type {DeskKeepWords} from './zhDeskKeep'

export const enDeskKeep: DeskKeepWords = {
  deskKept: {
    caption: "Data kept in this computer's browser",
    none: 'Nothing is kept yet. What you adopt is kept by itself and survives a reload.',
    name: 'Name',
    saved: 'Kept since',
    size: 'Size',
    actions: 'Actions',
    inUse: 'in use',
    open: 'Open',
    rename: 'Rename',
    compare: 'Compare with the map',
    export: 'Export zip',
    throwAway: 'Throw away',
    sure: (title) => `Throw “${title}” away? It cannot be brought back.`,
    sureInUse: (title) =>
      `Throw away “${title}”? It is on the map, and gone once the page is closed or reloaded. This cannot be undone.`,
    keep: 'Keep it',
    of: (action, title) => `${action}: ${title}`,
    save: 'Save',
    cancel: 'Cancel',
    storage: (used) => `${used} used`,
    available: (size) => `${size} left`,
    untilClosed: 'only until the page is closed',
    asOf: (day) => `data as of ${day}`,
    difference: (before, after) => `“${before}” → “${after}”`,
    table: 'Table',
    kind: {fresh: 'New', changed: 'Changed', gone: 'Gone'},
    row: 'Row',
    what: 'What',
    otherColumn: (column) => `“${column}” differs`,
    equal: 'The rows of the two are the same.',
    listed: (shown, all) => `The first ${shown} of ${all} rows that differ`,
  },
  deskTemplates: {
    caption: 'Empty templates',
    hint: 'An xlsx for each table, with its columns, what they mean and the values they allow. * is required.',
    table: 'Table',
    columns: 'Columns',
    file: 'File',
    save: 'Download xlsx',
    saveOf: (table) => `Download xlsx: ${table}`,
    all: 'Download all (zip)',
  },
  deskBar: {
    adopt: 'Adopt these files',
    discard: 'Discard',
    sure: (files, corrections) =>
      corrections === '0'
        ? `Discard the ${files} ${plural(files, 'file')} on the desk?`
        : `Discard the ${files} ${plural(files, 'file')} and ${corrections} ${plural(corrections, 'correction')} on the desk?`,
    stay: 'Keep them',
    cancel: 'Stop',
    ready: 'The map has not changed; it does once you adopt.',
    read: (accepted, rejected) =>
      `Read: ${accepted} ${plural(accepted, 'row')} accepted, ${rejected} rejected.`,
    blocked: {
      'nothing-used':
        'Nothing to adopt yet: none of these files holds a table that can be read. See the reason of each, or choose what it is read as.',
      'no-regions':
        'Cannot be adopted yet: there are no usable township boundaries. Add a boundary file, or choose “Boundaries” for one of these.',
      'bad-manifest':
        'Cannot be adopted yet: the manifest (campaign.json) cannot be used. Correct it and put it here again.',
    },
    doing: {
      taking: 'Looking at the files',
      reading: 'Reading',
      adopting: 'Adopting',
      saving: 'Writing the file',
      comparing: 'Comparing',
    },
  },
  deskTrouble: {
    'url-scheme': (name) => `Only http and https addresses can be fetched: ${name}`,
    'url-unreachable': (name) =>
      `${name} could not be fetched. Check the address, and that its server allows reading.`,
    unreadable: (name) => `${name} cannot be read: it is damaged or of a form that is not read.`,
    'too-large': (name) => `${name} is too large once unpacked and was not read.`,
    'outside-folder': (name) => `${name} in the archive points outside it and was not read.`,
    'empty-paste': () => 'There is no table in the clipboard. Copy cells in a spreadsheet first.',
    'nothing-found': () => 'No files that can be read were found.',
    unexpected: (name) => `Something went wrong; what lies on the desk has not changed: ${name}`,
  },
}
