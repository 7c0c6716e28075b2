import type {OfflineWords} from './zhOffline'

export const enOffline: OfflineWords = {
  title: 'Without a network',
  impossible:
    'This page cannot work offline here: browsers allow it for https addresses and for this computer (localhost) alone. Plain http also has no wake lock and no writing to the clipboard; all else works.',
  no: 'Once opened, this page goes on working without a network.',
  keeping: (done: string, total: string) => `Keeping the data's files: ${done} of ${total}`,
  yes: 'This page and its data are kept on this computer and open without a network.',
  full: 'The storage of this browser is full; not all of the data is kept, and may be missing without a network.',
  keepBasemap: "Keep the basemap's file too",
  basemaps: {
    archives: 'Basemaps: a PMTiles file can be kept too (it may be large); tiles of a server are not kept.',
    tiles:
      "Basemaps: tiles of a server are not kept; without a network the page's own land and sea stand there.",
  },
  keep: 'Keep these data for use offline',
}
