import {useEffect, useRef, useState} from 'react'
import type {Found} from '#measures/find'
import type {PlanState} from './planState'

interface Answer {
  query: string
  list: readonly Found[]
  failed: boolean
}

export interface Finding {
  query: string
  setQuery: (query: string) => void
  /** Of the query, or of one before it while that is sought; null before the first. */
  answer: Answer | null
  /** What the query itself finds. */
  settled: () => Promise<readonly Found[]>
  /** Has the names made ready, which takes the first search a moment. */
  prepare: () => void
}

/** What the names of the package give for a query; an answer that comes late is dropped. */
export function useFind({dataset, find}: PlanState): Finding {
  const [query, setQuery] = useState('')
  const [answer, setAnswer] = useState<Answer | null>(null)
  const asked = useRef<Promise<readonly Found[]>>(Promise.resolve([]))
  // biome-ignore lint/correctness/useExhaustiveDependencies: another package has other names
  useEffect(() => {
    if (query.trim() === '') return setAnswer(null)
    let wanted = true
    asked.current = find(query)
    asked.current.then(
      (list) => wanted && setAnswer({query, list, failed: false}),
      () => wanted && setAnswer({query, list: [], failed: true}),
    )
    return () => {
      wanted = false
    }
  }, [query, find, dataset])
  return {
    query,
    setQuery,
    answer,
    settled: () => asked.current.catch(() => []),
    prepare: () => void find('').catch(() => {}),
  }
}
