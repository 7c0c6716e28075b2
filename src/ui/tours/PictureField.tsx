import {type ClipboardEvent, type DragEvent, useEffect, useRef, useState} from 'react'
import type {TourStop} from '#domain/tour'
import type {StopProps} from './StopForm'
import {useToursWords} from './useToursWords'
import {WrittenField} from './WrittenField'

interface Props extends StopProps {
  stop: TourStop
  which: 'before' | 'after'
}

/** A picture of a stop: chosen, dropped or pasted, with its caption. */
export function PictureField({stop, which, acts, addPicture, pictureOf}: Props) {
  const say = useToursWords()
  const picture = stop[which]
  const [isWorking, setWorking] = useState(false)
  const [isOver, setOver] = useState(false)
  const take = async (file: File | undefined) => {
    if (!file) return
    setWorking(true)
    const url = await addPicture(file)
    setWorking(false)
    if (url !== null) acts.change(stop.id, {[which]: {url, caption: picture?.caption ?? null}})
  }
  const onDrop = (event: DragEvent) => {
    setOver(false)
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    void take(event.dataTransfer.files[0])
  }
  const onPaste = ({clipboardData}: ClipboardEvent) => {
    const file = [...clipboardData.files].find(({type}) => type.startsWith('image/'))
    if (file) void take(file)
  }
  return (
    <fieldset
      className="tours__field tours__picture"
      data-over={isOver || undefined}
      onDragEnter={() => setOver(true)}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      onPaste={onPaste}
    >
      <legend className="tours__label">{say.field[which]}</legend>
      {picture && <Shown key={picture.url} url={picture.url} alt={say.field[which]} pictureOf={pictureOf} />}
      <PictureActs
        which={which}
        has={picture !== null}
        onFile={(file) => void take(file)}
        onRemove={() => acts.change(stop.id, {[which]: null})}
      />
      {isWorking ? (
        <p role="status">{say.picture.working}</p>
      ) : (
        !picture && which === 'before' && <p className="faint">{say.picture.hint}</p>
      )}
      {picture && <Caption {...{stop, which, acts}} />}
    </fieldset>
  )
}

interface ActsProps {
  which: Props['which']
  has: boolean
  onFile: (file: File | undefined) => void
  onRemove: () => void
}

function PictureActs({which, has, onFile, onRemove}: ActsProps) {
  const say = useToursWords()
  const field = useRef<HTMLInputElement>(null)
  const of = say.field[which]
  return (
    <div className="tours__acts">
      <input
        ref={field}
        type="file"
        accept="image/*"
        hidden
        data-testid={`picture-${which}`}
        onChange={({target}) => {
          onFile(target.files?.[0])
          target.value = ''
        }}
      />
      <button
        type="button"
        className="button"
        aria-label={`${has ? say.picture.replace : say.picture.choose} ${of}`}
        onClick={() => field.current?.click()}
      >
        {has ? say.picture.replace : say.picture.choose}
      </button>
      {has && (
        <button
          type="button"
          className="button"
          aria-label={`${say.picture.remove} ${of}`}
          onClick={onRemove}
        >
          {say.picture.remove}
        </button>
      )}
    </div>
  )
}

function Caption({stop, which, acts}: Pick<Props, 'stop' | 'which' | 'acts'>) {
  const say = useToursWords()
  const picture = stop[which]
  if (!picture) return null
  const field = (isOther: boolean) => (
    <WrittenField
      label={isOther ? say.otherField.caption : say.field.caption}
      text={picture.caption}
      isOther={isOther}
      onText={(caption) => acts.change(stop.id, {[which]: {...picture, caption}}, `${which} caption`)}
    />
  )
  return (
    <>
      {field(false)}
      <details className="tours__other">
        <summary>{say.other}</summary>
        {field(true)}
      </details>
    </>
  )
}

function Shown({url, alt, pictureOf}: {url: string; alt: string; pictureOf: Props['pictureOf']}) {
  const say = useToursWords()
  const [shown, setShown] = useState<string | null>('')
  useEffect(() => {
    let made = ''
    let wanted = true
    pictureOf(url).then((bytes) => {
      if (!wanted) return
      if (bytes) made = URL.createObjectURL(bytes)
      setShown(bytes && made)
    })
    return () => {
      wanted = false
      if (made !== '') URL.revokeObjectURL(made)
    }
  }, [url, pictureOf])
  if (shown === null) return <p className="tours__lost">{say.picture.missing}</p>
  return shown === '' ? null : <img className="tours__shown" src={shown} alt={alt} draggable={false} />
}
