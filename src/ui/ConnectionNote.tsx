import type {Connection} from './connection'
import {useWords} from './Session'

interface Props {
  connection: Connection
  onUpdate: () => void
}

/** In the head: that there is no network and from when the data are; that a newer version waits. */
export function ConnectionNote({connection, onUpdate}: Props) {
  const {connection: words, pause} = useWords()
  const {offline, dataFrom, updateWaits} = connection
  return (
    <span className="connection" role="status">
      {offline && (
        <b className="header__synthetic">
          {words.offline}
          {dataFrom !== null && `${pause}${words.dataFrom(localTime(dataFrom))}`}
        </b>
      )}
      {updateWaits && !offline && (
        <button type="button" className="button" onClick={onUpdate}>
          {words.update}
        </button>
      )}
    </span>
  )
}

/** `2018-09-30 14:05`, by the clock of this computer. */
function localTime(iso: string): string {
  const date = new Date(iso)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`
}
