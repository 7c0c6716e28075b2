import {useEffect, useMemo, useRef, useState} from 'react'
import type {BookAnswer, BookQuestion} from '#measures/book'
import type {PlanState} from '#ui/planState'

/** What was asked, and the answer. */
export interface Shown {
  question: BookQuestion
  columns: readonly string[]
  /** The row that was looked for, and its place; −1: not in the table. */
  sought: {id: string; place: number} | null
  answer: BookAnswer
}

interface Asked {
  question: BookQuestion
  columns: readonly string[]
  seek: string | null
  from: number
  to: number
}

/** Rows that are asked for beyond those in sight, on either side. */
const BEYOND = 60

/**
 * The table that is on the screen: the last one answered, until the next is. One question at a time; of those that
 * come meanwhile only the latest is asked.
 */
export function useBook(
  ask: PlanState['ask'],
  question: BookQuestion,
  columns: readonly string[],
  seek: string | null,
) {
  const [shown, setShown] = useState<Shown | null>(null)
  const [failed, setFailed] = useState(false)
  const wanted = useRef<Asked>(null)
  const busy = useRef(false)
  const sight = useRef({from: 0, to: 40})
  const want = useMemo(() => {
    const next = async () => {
      if (busy.current) return
      busy.current = true
      while (wanted.current) {
        const {question, columns, ...window} = wanted.current
        wanted.current = null
        try {
          const answer = await ask('book', {question, window: {columns, ...window}})
          const {seek} = window
          setShown((before) => {
            const still = seek === null && before?.question === question ? before.sought : null
            const sought = seek === null ? still : {id: seek, place: answer.found}
            return {question, columns, sought, answer}
          })
          setFailed(false)
        } catch {
          setFailed(true)
        }
      }
      busy.current = false
    }
    return (asked: Omit<Asked, 'from' | 'to'>) => {
      const {from, to} = sight.current
      wanted.current = {...asked, from: Math.max(0, from - BEYOND), to: to + BEYOND}
      void next()
    }
  }, [ask])
  useEffect(() => want({question, columns, seek}), [want, question, columns, seek])
  /** Rows that came into sight. */
  const look = (from: number, to: number) => {
    sight.current = {from, to}
    const has = shown?.answer
    const enough = has && from >= has.from && Math.min(to, has.count) <= has.from + has.rows.length
    if (!enough) want({question, columns, seek: null})
  }
  return {shown, failed, look, settled: shown?.question === question && shown.columns === columns}
}
