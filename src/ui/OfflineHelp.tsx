import {formatNumber} from '#i18n/numbers'
import {offlineWords} from '#i18n/offlineWords'
import type {Connection} from './connection'
import {useWords} from './Session'

interface Props {
  connection: Connection
  /** What basemaps the package has: archives can be kept, tiles cannot. */
  basemaps: 'none' | 'archives' | 'tiles'
  onKeep: () => void
}

/** In the help: what works without a network here, and what was done for it. */
export default function OfflineHelp({connection, basemaps, onKeep}: Props) {
  const words = offlineWords(useWords().language)
  const {kept, progress} = connection
  return (
    <>
      <h3>{words.title}</h3>
      <p role="status">
        {kept === 'keeping' && progress
          ? words.keeping(formatNumber(progress.done), formatNumber(progress.total))
          : words[kept === 'keeping' ? 'no' : kept]}
      </p>
      {basemaps !== 'none' && <p>{words.basemaps[basemaps]}</p>}
      {(kept === 'no' || kept === 'full' || (kept === 'yes' && basemaps === 'archives')) && (
        <button type="button" className="button" onClick={onKeep}>
          {kept === 'yes' ? words.keepBasemap : words.keep}
        </button>
      )}
    </>
  )
}
