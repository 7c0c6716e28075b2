import {useState, useSyncExternalStore} from 'react'
import {type Basemap, keyHolder, needsKey, OWN_BASEMAP} from '#domain/basemap'
import {basemapWords} from '#i18n/basemapWords'
import {localText} from '#i18n/words'
import type {BasemapWords} from '#i18n/zhBasemap'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import {AddBasemap} from './AddBasemap'
import BasemapStatus from './BasemapStatus'
import {keyOf, ownBasemaps, removeOwn, setKey, subscribeOwn} from './ownBasemaps'
import './basemap.css'

/** Which map lies under the campaign: none, one of the package, or one of this person's. */
export default function BasemapPanel({state}: {state: PlanState}) {
  const {language} = useWords()
  const words = basemapWords(language)
  const own = useSyncExternalStore(subscribeOwn, ownBasemaps)
  const {view, change, dataset, basemap} = state
  const all = [...(dataset.campaign.basemaps ?? []), ...own.basemaps]
  const chosen = all.find(({id}) => id === view.basemap)
  const choose = (id: string | null) => change({basemap: id})
  return (
    <>
      <h2>{words.title}</h2>
      <fieldset className="basemaps" aria-label={words.title}>
        <Choice checked={view.basemap === null} name={words.none} hint="" onChoose={() => choose(null)} />
        {all.map((one) => {
          const name = localText(one.title, language)
          return (
            <div key={one.id} className="basemaps__row">
              <Choice
                checked={one.id === view.basemap}
                name={name}
                hint={hintOf(one, words)}
                onChoose={() => choose(one.id)}
              />
              {one.id.startsWith(OWN_BASEMAP) && (
                <button
                  type="button"
                  className="button button--plain"
                  aria-label={words.remove(name)}
                  onClick={() => {
                    if (one.id === view.basemap) choose(null)
                    removeOwn(one.id)
                  }}
                >
                  {words.removeShort}
                </button>
              )}
            </div>
          )
        })}
      </fieldset>
      {view.basemap !== null && (
        <p>
          <BasemapStatus basemap={basemap} />
        </p>
      )}
      {chosen && needsKey(chosen) && <Key key={chosen.id} basemap={chosen} words={words} />}
      <p className="quiet">{words.offlineHint}</p>
      <AddBasemap words={words} onAdded={choose} again={basemap.lack === 'file' ? (chosen ?? null) : null} />
    </>
  )
}

interface ChoiceProps {
  checked: boolean
  name: string
  hint: string
  onChoose: () => void
}

function Choice({checked, name, hint, onChoose}: ChoiceProps) {
  return (
    <label className="basemaps__choice">
      <input type="radio" name="basemap" checked={checked} onChange={onChoose} />
      <span>
        {name} {hint && <span className="quiet">{hint}</span>}
      </span>
    </label>
  )
}

/** Of what kind it is, and who is asked. */
function hintOf(basemap: Basemap, words: BasemapWords): string {
  const server = keyHolder(basemap).replace(/^https?:\/\//, '')
  const from = server || (basemap.url === '' ? words.file : basemap.url)
  return [words.kinds[basemap.kind], from, basemap.datum === 'GCJ-02' && 'GCJ-02'].filter(Boolean).join(' · ')
}

function Key({basemap, words}: {basemap: Basemap; words: BasemapWords}) {
  const known = keyOf(basemap)
  const [text, setText] = useState(known)
  return (
    <form
      className="basemaps__form"
      onSubmit={(event) => {
        event.preventDefault()
        setKey(basemap, text.trim())
      }}
    >
      <label className="basemaps__field">
        {words.keyOf(keyHolder(basemap).replace(/^https?:\/\//, ''))}
        <input
          type="password"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <p className="quiet">{words.keyHint}</p>
      <p className="basemaps__buttons">
        <button type="submit" className="button button--primary" disabled={text.trim() === known}>
          {words.keySave}
        </button>
        {known !== '' && (
          <button
            type="button"
            className="button"
            onClick={() => {
              setText('')
              setKey(basemap, '')
            }}
          >
            {words.keyForget}
          </button>
        )}
      </p>
    </form>
  )
}
