import {useState} from 'react'
import {type Basemap, TIANDITU_LAYERS} from '#domain/basemap'
import type {BasemapWords} from '#i18n/zhBasemap'
import {type BasemapForm, basemapOfForm, tianditu} from './basemapForm'
import {addOwn, replaceFile} from './ownBasemaps'

interface Props {
  words: BasemapWords
  onAdded: (id: string) => void
  /** One whose file has to be picked again. */
  again: Basemap | null
}

const EMPTY: BasemapForm = {url: '', name: '', datum: 'WGS-84', credit: '', review: ''}

/** A basemap of a person's own: 天地图 with their key, tiles by their address, or a file of this computer. */
export function AddBasemap({words, onAdded, again}: Props) {
  const pick = (file: File | undefined) => {
    if (!file) return
    if (again) replaceFile(again.id, file)
    else onAdded(addOwn(basemapOfForm({...EMPTY, url: '.pmtiles', name: file.name})!, file))
  }
  return (
    <details className="basemaps__add" open={again !== null}>
      <summary>{words.add}</summary>
      <p>{words.addTianditu}</p>
      <p className="basemaps__buttons">
        {TIANDITU_LAYERS.map((layer) => (
          <button
            key={layer}
            type="button"
            className="button"
            onClick={() => onAdded(addOwn(tianditu(layer, words.tianditu[layer])))}
          >
            {words.tianditu[layer]}
          </button>
        ))}
      </p>
      <ByAddress words={words} onAdd={(basemap) => onAdded(addOwn(basemap))} />
      <label className="basemaps__field">
        {words.pick}
        <input type="file" accept=".pmtiles" onChange={(event) => pick(event.target.files?.[0])} />
      </label>
      <p className="quiet">{words.pickHint}</p>
    </details>
  )
}

function ByAddress({words, onAdd}: {words: BasemapWords; onAdd: (basemap: Omit<Basemap, 'id'>) => void}) {
  const [form, setForm] = useState(EMPTY)
  const [isWrong, setWrong] = useState(false)
  const field = (key: 'url' | 'name' | 'credit' | 'review', label: string) => (
    <label className="basemaps__field">
      {label}
      <input
        type="text"
        value={form[key]}
        aria-invalid={(key === 'url' && isWrong) || undefined}
        onChange={(event) => {
          setForm({...form, [key]: event.target.value})
          setWrong(false)
        }}
      />
    </label>
  )
  return (
    <form
      className="basemaps__form"
      onSubmit={(event) => {
        event.preventDefault()
        const basemap = basemapOfForm(form)
        setWrong(!basemap)
        if (!basemap) return
        onAdd(basemap)
        setForm(EMPTY)
      }}
    >
      {field('url', words.byUrl)}
      <p className={isWrong ? 'basemaps__wrong' : 'quiet'} role={isWrong ? 'alert' : undefined}>
        {isWrong ? words.wrongUrl : words.byUrlHint}
      </p>
      {field('name', words.name)}
      <label className="basemaps__field">
        {words.datum}
        <select
          value={form.datum}
          onChange={(event) => setForm({...form, datum: event.target.value as BasemapForm['datum']})}
        >
          <option value="WGS-84">{words.datums['WGS-84']}</option>
          <option value="GCJ-02">{words.datums.GCJ}</option>
        </select>
      </label>
      {field('credit', words.credit)}
      {field('review', words.review)}
      <p className="basemaps__buttons">
        <button type="submit" className="button" disabled={form.url.trim() === ''}>
          {words.addButton}
        </button>
      </p>
    </form>
  )
}
