import {formatNumber} from '#i18n/numbers'
import {offlineWords} from '#i18n/offlineWords'
import type {Connection} from './connection'
import {useWords} from './Session'

interface Props {
  connection: Connection
  onKeep: () => void
}

/** In the help: what works without a network here, and what was done for it. */
export default function OfflineHelp({connection, onKeep}: Props) {
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
      {(kept === 'no' || kept === 'full') && (
        <button type="button" className="button" onClick={onKeep}>
          {words.keep}
        </button>
      )}
    </>
  )
}
