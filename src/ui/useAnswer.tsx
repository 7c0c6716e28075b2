import {useEffect, useRef, useState} from 'react'
import type {AnswerOf, QuestionName, QuestionOf} from '#measures/questions'
import type {PlanState} from './planState'

export interface Answered<Name extends QuestionName, Context> {
  answer: AnswerOf<Name>
  /** What was shown when it was asked, so that figures of two months never meet. */
  context: Context
}

interface Asking<Name extends QuestionName, Context> {
  latest: Answered<Name, Context> | null
  failed: boolean
  retry: () => void
}

/**
 * What the rows answer; the answer before stays until then. One question at a time: of many changes in a moment only
 * the last is asked.
 *
 * @param question a new object is a new question; null = nothing to ask
 */
export function useAnswer<Name extends QuestionName, Context>(
  ask: PlanState['ask'],
  name: Name,
  question: QuestionOf<Name> | null,
  context: Context,
): Asking<Name, Context> {
  const [latest, setLatest] = useState<Answered<Name, Context> | null>(null)
  const [failed, setFailed] = useState(false)
  const [tries, setTries] = useState(0)
  const wanted = useRef({question, context})
  wanted.current = {question, context}
  const asking = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question or another try
  useEffect(() => {
    if (asking.current) return
    const run = async () => {
      asking.current = true
      let asked: typeof wanted.current
      do {
        asked = wanted.current
        if (asked.question === null) break
        try {
          const answer = await ask(name, asked.question)
          setLatest({answer, context: asked.context})
          setFailed(false)
        } catch {
          // Of what is not asked any more nobody need hear: the rows of a package that was closed, say.
          if (wanted.current.question === asked.question) setFailed(true)
        }
      } while (wanted.current.question !== asked.question)
      asking.current = false
    }
    void run()
  }, [ask, name, question, tries])
  return {latest, failed, retry: () => setTries((count) => count + 1)}
}
