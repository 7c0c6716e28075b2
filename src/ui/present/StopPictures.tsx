import {type CSSProperties, useEffect, useState} from 'react'
import type {TourPicture, TourStop} from '#domain/tour'
import {localText} from '#i18n/words'
import {useWords} from '#ui/Session'
import {usePresentWords} from './usePresentWords'

interface Props {
  stop: TourStop
  pictureOf: (url: string) => Promise<Blob | null>
  /** One over the other, parted by a divider. */
  isSwipe: boolean
}

/** Before and now: side by side, or one over the other with a divider. */
export function StopPictures({stop, pictureOf, isSwipe}: Props) {
  const say = usePresentWords()
  const before = usePicture(stop.before, pictureOf)
  const after = usePicture(stop.after, pictureOf)
  if (isSwipe && before.url !== null && after.url !== null)
    return <Pair before={before.url} after={after.url} />
  return (
    <div className="pictures">
      {stop.before && <Picture picture={stop.before} loaded={before} name={say.before} />}
      {stop.after && <Picture picture={stop.after} loaded={after} name={say.after} />}
    </div>
  )
}

/** The earlier picture lies over the later one, up to the divider. */
function Pair({before, after}: {before: string; after: string}) {
  const say = usePresentWords()
  const [at, setAt] = useState(50)
  return (
    <div className="pictures">
      <div className="pictures__pair" style={{'--at': `${at}%`} as CSSProperties}>
        <img src={after} alt={say.after} draggable={false} />
        <img className="pictures__over" src={before} alt={say.before} draggable={false} />
        <span className="pictures__line" />
        <input
          type="range"
          min="0"
          max="100"
          value={at}
          aria-label={say.divider}
          onChange={(event) => setAt(Number(event.target.value))}
        />
        <span className="pictures__side">{say.before}</span>
        <span className="pictures__side pictures__side--after">{say.after}</span>
      </div>
    </div>
  )
}

interface Loaded {
  url: string | null
  failed: boolean
  /** The bytes are no picture. */
  onFault: () => void
}

function Picture({picture, loaded, name}: {picture: TourPicture; loaded: Loaded; name: string}) {
  const {language} = useWords()
  const say = usePresentWords()
  const caption = picture.caption ? localText(picture.caption, language) : ''
  return (
    <figure className="picture">
      <div className="picture__frame">
        {loaded.url !== null && (
          <img
            src={loaded.url}
            alt={`${name} ${caption}`.trim()}
            draggable={false}
            onError={loaded.onFault}
          />
        )}
        {loaded.failed && <p>{say.noPicture}</p>}
      </div>
      <figcaption>
        <b>{name}</b>
        <span>{caption}</span>
      </figcaption>
    </figure>
  )
}

/** A picture as an address that the page may show, let go when another is shown. */
function usePicture(picture: TourPicture | null, pictureOf: Props['pictureOf']): Loaded {
  const [loaded, setLoaded] = useState<Omit<Loaded, 'onFault'>>({url: null, failed: false})
  const url = picture?.url
  useEffect(() => {
    if (url === undefined) return
    let isWanted = true
    let made = ''
    pictureOf(url).then((blob) => {
      if (!isWanted) return
      if (blob) made = URL.createObjectURL(blob)
      setLoaded({url: blob && made, failed: !blob})
    })
    return () => {
      isWanted = false
      if (made !== '') URL.revokeObjectURL(made)
    }
  }, [url, pictureOf])
  return {...loaded, onFault: () => setLoaded({url: null, failed: true})}
}
