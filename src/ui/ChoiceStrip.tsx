import {type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState} from 'react'
import {formatNumber} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import {countyNames, noFilters, townshipNames} from './filterModel'
import {type Chip, filterSentence, type SentencePart, sentenceText} from './filterSentence'
import {Icon} from './Icon'
import type {PlanState, Steps} from './planState'
import {useWords} from './Session'
import {type Step, stepOfKey} from './stepKeys'
import './choices.css'

/** The filters as a sentence whose parts can be taken away, what passes them, and the way back and forward. */
export function ChoiceStrip({state, strip}: {state: PlanState; strip: RefObject<HTMLDivElement | null>}) {
  const words = useWords()
  const {change, steps} = state
  const parts = useSentence(state, words)
  const {said, act} = useSteps(steps, strip, sentenceText(parts) || words.filters.none, words)
  const keepFocus = useFocusKept(strip, parts)
  const shown = parts.length > 0 || steps.canUndo || steps.canRedo
  const lift = (without: Chip['without']) => {
    keepFocus()
    change(without)
  }
  return (
    <div
      ref={strip}
      className={shown ? 'choice-strip choice-strip--shown' : 'choice-strip'}
      data-over-map={shown || undefined}
    >
      {shown && <StepButtons steps={steps} act={act} />}
      {parts.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a sentence, not a form
        <div className="sentence" role="group" aria-label={words.sentence.label}>
          {parts.map((part, index) => (
            <Part key={typeof part === 'string' ? index : part.id} part={part} onLift={lift} />
          ))}
          <button type="button" className="sentence__clear" onClick={() => lift(noFilters())}>
            {words.filters.clear}
          </button>
          <span className="sentence__passed">{passedText(state, words)}</span>
        </div>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  )
}

function Part({part, onLift}: {part: SentencePart; onLift: (without: Chip['without']) => void}) {
  if (typeof part === 'string') return <span>{part}</span>
  return (
    <button type="button" className="chip" aria-label={part.label} onClick={() => onLift(part.without)}>
      {part.text}
      <Icon name="close" />
    </button>
  )
}

function StepButtons({steps, act}: {steps: Steps; act: (step: Step) => void}) {
  const words = useWords()
  return (
    <div className="steps">
      {(['undo', 'redo'] as const).map((step) => (
        <button
          key={step}
          type="button"
          className="button button--plain button--square"
          aria-label={words.steps[step]}
          title={`${words.steps[step]} (Ctrl+${step === 'undo' ? 'Z' : 'Y'})`}
          aria-disabled={!isPossible(steps, step)}
          onClick={() => act(step)}
        >
          <Icon name={step} />
        </button>
      ))}
    </div>
  )
}

function isPossible({canUndo, canRedo}: Steps, step: Step): boolean {
  return step === 'undo' ? canUndo : canRedo
}

function useSentence({dataset, view, within}: PlanState, words: Words): SentencePart[] {
  const {county, towns, area, class: classes, task, project, house, grade, hardship} = view
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the view only the filters are said
  return useMemo(() => {
    const names = {townshipName: townshipNames(dataset, words.language), classCounts: within.classes}
    return filterSentence(view, dataset.campaign, countyNames(dataset, words.language), words, names)
  }, [dataset, words, within, county, towns, area, classes, task, project, house, grade, hardship])
}

function passedText({dataset, snapshot}: PlanState, {sentence, comma}: Words): string {
  const {whole} = snapshot
  const {projects, houses, townships} = sentence.passed
  return [
    ...(dataset.projects.count > 0 ? [projects(formatNumber(whole.projects[0]))] : []),
    ...(dataset.houses.count > 0 ? [houses(formatNumber(whole.houses[0]))] : []),
    townships(formatNumber(whole.townships[0])),
  ].join(comma)
}

/** Undo and redo by button and by key, and what a screen reader hears once it is done. */
function useSteps(steps: Steps, strip: RefObject<HTMLElement | null>, now: string, words: Words) {
  const [asked, setAsked] = useState<{step: Step; from: unknown} | null>(null)
  const [said, setSaid] = useState('')
  const act = (step: Step) => {
    if (!isPossible(steps, step)) return
    setAsked({step, from: steps.at})
    steps[step]()
  }
  useEffect(() => {
    if (!asked || asked.from === steps.at) return
    setSaid(asked.step === 'undo' ? words.steps.undone(now) : words.steps.redone(now))
    setAsked(null)
  }, [asked, steps.at, now, words])
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = stepOfKey(event)
      // Under the data desk or a loading screen the page stands still.
      if (!step || strip.current?.closest('[inert]')) return
      event.preventDefault()
      latest.current(step)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [strip])
  return {said, act}
}

/** The chip that had the focus goes: the next one takes it, or the way back. */
function useFocusKept(strip: RefObject<HTMLElement | null>, parts: readonly SentencePart[]) {
  const place = useRef(-1)
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of the sentence
  useLayoutEffect(() => {
    if (place.current < 0) return
    const chips = strip.current?.querySelectorAll<HTMLElement>('.chip') ?? []
    const next = chips[Math.min(place.current, chips.length - 1)]
    ;(next ?? strip.current?.querySelector<HTMLElement>('.steps button'))?.focus()
    place.current = -1
  }, [parts])
  return () => {
    const chips = [...(strip.current?.querySelectorAll('.chip') ?? [])]
    place.current = Math.max(0, chips.indexOf(document.activeElement as Element))
  }
}
