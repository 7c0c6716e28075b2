import {useMemo, useRef, useState} from 'react'
import {createPortal} from 'react-dom'
import {bulletinWords} from '#i18n/bulletinWords'
import {useAlone} from '#ui/output/useAlone'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import {Bulletin} from './Bulletin'
import {type BulletinFields, type BulletinModel, type BulletinSource, bulletinModel} from './bulletinModel'
import {BULLETIN_STYLE} from './bulletinStyle'
import {today} from './today'
import './bulletin.css'

interface Props {
  source: BulletinSource
  save: PlanState['output']['save']
  onClose: () => void
}

/** The bulletin over the page: what is seen is what is printed; its head may be written over. */
export function BulletinScreen({source, save, onClose}: Props) {
  const words = useWords()
  const own = bulletinWords(words.language)
  const [fields, setFields] = useState<Partial<BulletinFields>>({date: today()})
  const model = useMemo(() => bulletinModel(source, fields, words), [source, fields, words])
  const print = useRef<HTMLButtonElement>(null)
  useAlone(print, onClose)
  const file = useFile()
  return createPortal(
    <div className="poster bulletin-screen" role="dialog" aria-modal="true" aria-label={own.title}>
      <style>{BULLETIN_STYLE}</style>
      <div className="poster__bar">
        <button ref={print} type="button" className="button button--primary" onClick={() => window.print()}>
          {own.print}
        </button>
        <button
          type="button"
          className="button"
          disabled={file.busy}
          onClick={() => file.make(() => saveDocx(model, own.name, save))}
        >
          {own.docx}
        </button>
        <Fields model={model} labels={own.fields} onChange={(next) => setFields({...fields, ...next})} />
        <span role="status">{file.busy ? own.making : file.failed && own.failed}</span>
        <button type="button" className="button" onClick={onClose}>
          {own.back}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the keyboard */}
      <div className="bulletin-screen__stage scroll" tabIndex={0}>
        <Bulletin model={model} words={words} />
      </div>
    </div>,
    document.body,
  )
}

interface FieldsProps {
  model: BulletinModel
  labels: Record<keyof BulletinFields, string>
  onChange: (fields: Partial<BulletinFields>) => void
}

const FIELDS = ['number', 'date', 'issuer', 'sendTo'] as const

function Fields({model, labels, onChange}: FieldsProps) {
  return FIELDS.map((field) => (
    <label key={field} className="bulletin-screen__field" data-field={field}>
      <span>{labels[field]}</span>
      <input
        type="text"
        value={model.fields[field]}
        onChange={({target}) => onChange({[field]: target.value})}
      />
    </label>
  ))
}

/** One file at a time. */
function useFile() {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  return {
    busy: state === 'busy',
    failed: state === 'failed',
    make: (work: () => Promise<void>) => {
      setState('busy')
      work().then(
        () => setState('idle'),
        () => setState('failed'),
      )
    },
  }
}

async function saveDocx(model: BulletinModel, name: string, save: Props['save']): Promise<void> {
  const {bulletinDocx} = await import('./bulletinDocx')
  const svg = document.querySelector('.bulletin__map > svg')?.outerHTML
  const map = model.map && svg ? {...model.map, svg, png: await pngOf(svg, model.map)} : null
  await save(name, 'docx', await bulletinDocx(model, map))
}

/** Pixels to a unit of the drawing: 300 dpi at the size that it has in the file. */
const SHARP = 5

/** The drawing as a picture, for programs that show no drawings. */
async function pngOf(svg: string, {width, height}: {width: number; height: number}): Promise<Uint8Array> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * SHARP
  canvas.height = height * SHARP
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done))
  if (!blob) throw new Error('the map could not be drawn')
  return new Uint8Array(await blob.arrayBuffer())
}
