import {useState} from 'react'
import {shortOf} from '#domain/target'
import {outlookWords} from '#i18n/outlookWords'
import {reachOf} from '#measures/nearness'
import type {Outlook as OutlookAnswer} from '#measures/outlook'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import {overdueRowsOf} from '#ui/showRows'
import {Book} from './Book'
import {CandidateList} from './CandidateList'
import {FallingTable} from './FallingTable'
import {OutlookHead} from './OutlookHead'
import {PaceTable} from './PaceTable'
import {ReachTable} from './ReachTable'
import {type Shown, useChoice, useOutlook, useTicked} from './useOutlook'
import './outlook.css'

/** 下一步: what must happen for the next deadline to be met. */
export default function Outlook({state}: {state: PlanState}) {
  const words = useWords()
  const say = outlookWords(words)
  const [{phase}] = useChoice(state.dataset)
  const {latest, failed, retry} = useOutlook(state, phase)
  return (
    <section className="paper outlook scroll" aria-label={words.tabs.outlook} aria-busy={!latest}>
      {failed && (
        <p className="outlook__note" role="alert">
          {say.failed}{' '}
          <button type="button" className="button" onClick={retry}>
            {say.retry}
          </button>
        </p>
      )}
      {latest && <Answered state={state} answer={latest.answer} shown={latest.context} />}
    </section>
  )
}

interface Props {
  state: PlanState
  answer: OutlookAnswer
  shown: Shown
}

function Answered({state, answer, shown}: Props) {
  const words = useWords()
  const say = outlookWords(words)
  const {dataset, change} = state
  const {snapshot, deadline} = shown
  const [choice, choose] = useChoice(dataset)
  const target = deadline?.compliance ?? null
  const {townships, compliant} = snapshot.whole
  const short = target === null ? 0 : shortOf(target, townships[0], compliant[0])
  const {nearest, ticked} = useTicked(dataset, answer, shown, choice, short)
  const reach = reachOf(snapshot, target, ticked, dataset.regions.county)
  const [book, setBook] = useState<readonly number[] | null>(null)
  if (townships[0] === 0) return <p className="outlook__note">{say.nobodyHere}</p>
  const codeOf = (region: number) => dataset.regions.code[region]
  const codes = [...ticked].map(codeOf)
  const tick = (code: string, on: boolean) =>
    choose({ticks: new Set(on ? [...codes, code] : codes.filter((one) => one !== code))})
  if (book) return <Book {...{state, shown}} regions={book} onBack={() => setBook(null)} />
  return (
    <>
      <OutlookHead
        {...{dataset, shown, short, reach: reach.whole, choose}}
        onFilter={() => change({towns: codes})}
        onBook={() => setBook(nearest.map(({region}) => region).filter((region) => ticked.has(region)))}
      />
      <div className="outlook__body">
        <CandidateList
          {...{dataset, snapshot, nearest, ticked, choice, choose}}
          pinned={state.view.township}
          onTick={tick}
          onPin={(township) => change({township})}
          onOverdue={(table, code) => change(overdueRowsOf(table, code))}
        />
        <div className="outlook__side">
          <ReachTable dataset={dataset} target={target} reach={reach} />
          <PaceTable dataset={dataset} shown={shown} />
          <FallingTable
            {...{dataset, shown}}
            falling={answer.falling}
            onOpen={(region) => setBook([region])}
          />
        </div>
      </div>
    </>
  )
}
