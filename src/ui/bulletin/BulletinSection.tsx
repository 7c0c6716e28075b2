import type {ReactNode} from 'react'
import {bulletinWords} from '#i18n/bulletinWords'
import {countyNames, townshipNames} from '#ui/filterModel'
import {filterSentence, sentenceText} from '#ui/filterSentence'
import {OutRow} from '#ui/output/OutRow'
import type {Task} from '#ui/output/useTask'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import {BulletinScreen} from './BulletinScreen'
import type {BulletinSource} from './bulletinModel'
import {landRings} from './landRings'

interface Props {
  state: PlanState
  task: Task
  onOver: (over: ReactNode) => void
}

/** The bulletin of what is shown: got ready, then shown over the page. */
export function BulletinSection({state, task, onOver}: Props) {
  const words = useWords()
  const own = bulletinWords(words.language)
  const open = () =>
    task.run('rows', async () => {
      const {dataset, view} = state
      const {language} = words
      const names = {townshipName: townshipNames(dataset, language)}
      const counties = countyNames(dataset, language)
      const filter = sentenceText(filterSentence(view, dataset.campaign, counties, words, names))
      const source = await sourceOf(state, filter)
      onOver(<BulletinScreen source={source} save={state.output.save} onClose={() => onOver(null)} />)
      return ''
    })
  return (
    <OutRow title={own.title} hint={own.intro}>
      <button type="button" className="button" disabled={task.isBusy} onClick={open}>
        {own.open}
      </button>
    </OutRow>
  )
}

async function sourceOf(state: PlanState, filter: string): Promise<BulletinSource> {
  const {dataset, reading, timeline, snapshot, previous, month, view, ask, output} = state
  const {measure, by, basis} = view
  const question = {reading, month, progress: Float64Array.from(snapshot.townships.progress)}
  const [rows, land] = await Promise.all([ask('bulletin', question), landOf(output.drawing?.landUrl)])
  return {dataset, reading, timeline, snapshot, previous, month, measure, by, basis, rows, filter, land}
}

/** Without the coast the map is still a map. */
async function landOf(url: string | undefined): Promise<BulletinSource['land']> {
  if (url === undefined) return []
  return fetch(url)
    .then((response) => response.json())
    .then(landRings, () => [])
}
