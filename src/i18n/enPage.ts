import type {PageWords} from './zhPage'

export const enPage: PageWords = {
  appName: 'Zhentu',
  colon: ': ',
  comma: ', ',
  pause: ', ',
  stop: '.',
  header: {
    asOf: (day) => `Data as of ${day}`,
    synthetic: 'Demo data',
    syntheticHint: 'The figures are made up for demonstration; they are not real statistics',
    language: 'Language',
    theme: 'Theme',
    toDark: 'Switch to dark',
    toLight: 'Switch to light',
    issues: (count) => `${count} data ${count === '1' ? 'issue' : 'issues'}`,
    help: 'Help',
    aside: 'Options and ranking',
  },
  landmarks: {
    figures: 'Headline figures',
    aside: 'Options, ranking and filters',
    map: 'Campaign map',
    legend: 'Legend',
    card: 'Township',
    time: 'Time',
    skipTime: 'Skip to the time control',
    skipTable: 'Skip to the map as a table',
  },
  close: 'Close',
  issues: {
    title: 'Data issues',
    none: 'No issues were found.',
    errors: (count) =>
      `${count} ${count === '1' ? 'error' : 'errors'}: the row is left out; where only its place or boundary is wrong it counts, undrawn`,
    warnings: (count) =>
      `${count} ${count === '1' ? 'warning: the row counts' : 'warnings: these rows count'}, please check`,
    file: 'File',
    row: 'Row',
    column: 'Column',
    value: 'Value found',
    problem: 'Problem',
    wholeFile: 'whole file',
    more: (count) => `${count} more not listed`,
  },
  help: {
    title: 'About and keys',
    about:
      'Zhentu turns a folder of tables into a campaign map that moves through time. Every number on the screen is computed from rows of those tables and follows the month chosen.',
    wall: 'Wall mode (M comes back)',
    keys: 'Keys',
    keyRows: [
      ['← →', 'previous, next month (focus on the time control)'],
      ['PgDn PgUp', 'previous, next phase'],
      ['Home End', 'first, last month'],
      ['Space', 'play, pause'],
      ['/ Ctrl+K', 'find'],
      ['Ctrl Z', 'undo the last choice; Ctrl Shift Z or Ctrl Y: redo'],
      ['Esc', 'close the card or an open panel'],
      ['Tab', 'every control in turn; “Table” holds every township'],
    ],
    boundaries: 'Boundaries are schematic: not a survey and no proof of ownership.',
    privacy: 'Data is read on this computer only and is not uploaded.',
  },
  table: {
    show: 'Table',
    hide: 'Map',
    caption: (measure, month) => `${measure}, ${month}`,
    region: 'Township',
    county: 'County',
    code: 'Code',
    value: 'Value',
    status: 'Status',
    rank: 'Rank',
    townships: 'Townships',
    outOfScope: 'Out of scope',
    open: (name) => `Open the card of ${name}`,
  },
  loading: {
    title: 'Reading data',
    rows: (count) => `${count} ${count === '1' ? 'row' : 'rows'} read in all`,
    bytes: (file, done, total) => `${file}: ${done} of ${total}`,
    bytesOnly: (file, done) => `${file}: ${done} read`,
    waiting: (file) => `${file} is read; fetching the next file`,
    starting: "Fetching the package's manifest",
    cancel: 'Cancel',
  },
  failure: {
    cancelled: 'Reading was cancelled',
    cancelledDo: 'No data was read. You can read it again.',
    missingManifest: 'No campaign package was found',
    missingManifestDo: (url) =>
      `There was no campaign.json to fetch at ${url}. Check the address, and that the file is there and the server allows reading it; then try again.`,
    brokenManifest: "The package's manifest cannot be used",
    brokenManifestDo:
      'campaign.json was fetched but has mistakes. Correct what is listed below, then try again.',
    noRegions: 'There are no usable township boundaries',
    noRegionsDo:
      'Without townships there is nothing to compute. Check the file that the manifest names as regions, then try again.',
    unexpected: 'Reading failed',
    unexpectedDo:
      'This is most likely a fault of the program. Try again; if it returns, pass the text below to the maintainers.',
    retry: 'Read again',
    useBundled: 'Open the bundled demo data',
    noWebglDo:
      'The browser offers no WebGL2 (often an old graphics driver, or hardware acceleration switched off). Figures, ranking and lists work as usual; a table stands in for the map.',
    panelFailed: 'This part failed',
    panelFailedDo: 'The rest is not affected. Try again, or reload the page.',
    panelRetry: 'Try again',
    reload: 'Reload the page',
  },
  toTours: 'Tours',
  toDesk: {
    open: 'Data',
    openWaiting: 'Data (not adopted)',
    drop: {
      release: 'Let go to read',
      what: 'Files, a folder or a zip. The map does not change until you adopt them.',
    },
  },
  /** Why a package is not kept in the browser. */
  keeping: {
    trouble: {
      full: 'The storage is full; nothing more was kept. Throw away what you do not need, or export it; the data on the map works as usual.',
      forbidden:
        'The browser does not let this page keep anything (a private window, for one). The data works as usual but must be read again after a reload.',
      blocked:
        'The storage does not answer; another window may hold it. Close other windows and try again; the data on the map works as usual.',
      newer:
        'The storage was written by a later Zhentu and cannot be used here. The data on the map works as usual.',
      unreadable: 'A file was moved or changed after it was chosen and could not be kept. Put it here again.',
      missing: 'This data is no longer kept here; it may have been thrown away in another window.',
      taken: 'Another package has this name; please choose a different one.',
      unexpected: 'The storage failed and nothing was kept; the data on the map works as usual.',
    },
  },
  notices: {
    title: 'Notices',
    dismiss: 'Dismiss',
    fileMissing: (file) => `${file} could not be fetched; figures that need it are shown as without data.`,
    fileBroken: (file) => `${file} could not be read; figures that need it are shown as without data.`,
    manifestFaults: (count) =>
      `The manifest (campaign.json) has ${count} ${count === '1' ? 'mistake' : 'mistakes'}; what they concern is not used and figures may be incomplete. See “data issues” at the top right.`,
    wrongValue: (key, value) => `${key}=${value} in the address is not understood and was ignored.`,
    elsewhere: (name) => `This link needs the package “${name}”; please open its files.`,
  },
}
