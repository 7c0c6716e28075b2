import {type ReactNode, useRef} from 'react'
import {outputWords} from '#i18n/outputWords'
import {BulletinSection} from '#ui/bulletin/BulletinSection'
import type {PlanState, SheetForm} from '#ui/planState'
import {useWords} from '#ui/Session'
import {OutRow} from './OutRow'
import {PosterSection, SlidesSection} from './PaperSection'
import {PictureSection} from './PictureSection'
import {Poster} from './Poster'
import {type Task, useTask} from './useTask'
import './out.css'

interface Props {
  state: PlanState
  /** Shows something over the page, null: nothing any more; it outlives this panel. */
  onOver: (over: ReactNode) => void
}

/** Everything that leaves the page, each with a word on what one gets. */
export default function OutPanel({state, onOver}: Props) {
  const {language} = useWords()
  const words = outputWords(language)
  const task = useTask(words)
  const {output} = state
  const section = {state, task}
  return (
    <>
      <h2>{words.title}</h2>
      <p className="quiet">{words.intro}</p>
      <LinkSection task={task} />
      {output.drawing ? (
        <>
          <PictureSection {...section} />
          <SlidesSection {...section} />
          <PosterSection
            {...section}
            onPoster={(of) => onOver(<Poster of={of} onClose={() => onOver(null)} />)}
          />
        </>
      ) : (
        <p className="out__row">{words.noMap}</p>
      )}
      <BulletinSection {...section} onOver={onOver} />
      <TableSection {...section} />
      <OutRow title={words.places} hint={words.placesHint}>
        <button
          type="button"
          className="button"
          disabled={task.isBusy}
          onClick={() =>
            task.run('rows', async () => {
              await output.save(words.file.places, 'geojson', await output.geoJson())
              return words.saved('GeoJSON')
            })
          }
        >
          {words.savePlaces}
        </button>
      </OutRow>
      <PackageSection {...section} />
      <Told task={task} />
    </>
  )
}

/** What is told stays in sight, whatever the panel's height. */
function Told({task}: {task: Task}) {
  const words = outputWords(useWords().language)
  return (
    <div className="out__told" role="status" data-kind={task.told?.kind}>
      {task.told && <p>{task.told.text}</p>}
      {task.isBusy && (
        <button type="button" className="button" onClick={task.cancel}>
          {words.cancel}
        </button>
      )}
    </div>
  )
}

/** Where the page may not copy, the link stands there to be taken. */
function LinkSection({task}: {task: Task}) {
  const words = outputWords(useWords().language)
  const field = useRef<HTMLInputElement>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href)
      task.say(words.copied)
    } catch {
      field.current?.select()
      task.say(document.execCommand('copy') ? words.copied : words.linkSelected)
    }
  }
  return (
    <OutRow title={words.link} hint={words.linkHint}>
      <input
        ref={field}
        className="out__link"
        readOnly
        aria-label={words.link}
        value={location.href}
        onFocus={(event) => event.target.select()}
      />
      <button type="button" className="button" onClick={copy}>
        {words.copy}
      </button>
    </OutRow>
  )
}

function TableSection({state, task}: {state: PlanState; task: Task}) {
  const words = outputWords(useWords().language)
  const save = (form: SheetForm) =>
    task.run('file', async () => {
      await state.saveTable(form)
      return words.saved(form.toUpperCase())
    })
  return (
    <OutRow title={words.table} hint={words.tableHint}>
      {(['csv', 'xlsx'] as const).map((form) => (
        <button key={form} type="button" className="button" disabled={task.isBusy} onClick={() => save(form)}>
          {form.toUpperCase()}
        </button>
      ))}
    </OutRow>
  )
}

function PackageSection({state: {output}, task}: {state: PlanState; task: Task}) {
  const words = outputWords(useWords().language)
  const save = async () => {
    const made = await output.packageZip()
    if (!made) return words.wholeMissing
    await output.saveAs(made.name, made.zip)
    return words.saved(made.name)
  }
  return (
    <OutRow title={words.whole} hint={words.wholeHint}>
      <button type="button" className="button" disabled={task.isBusy} onClick={() => task.run('file', save)}>
        {words.saveWhole}
      </button>
    </OutRow>
  )
}
