import {useCallback, useRef, useState} from 'react'
import type {OutputWords} from '#i18n/zhOutput'
import {PictureFailed} from './mapPicture'
import type {Step} from './picture'

/** What is being done, or what became of it. */
interface Told {
  text: string
  kind: 'working' | 'done' | 'failed'
}

export interface Task {
  told: Told | null
  isBusy: boolean
  /** Does one thing at a time; it answers what is to be said at its end. */
  run: (first: Step, work: (signal: AbortSignal, onStep: (step: Step) => void) => Promise<string>) => void
  cancel: () => void
  say: (text: string) => void
}

/** One export at a time, told step by step; a fault becomes a sentence. */
export function useTask(words: OutputWords): Task {
  const [told, setTold] = useState<Told | null>(null)
  const running = useRef<AbortController | null>(null)
  const run = useCallback<Task['run']>(
    (first, work) => {
      if (running.current) return
      const abort = new AbortController()
      running.current = abort
      const onStep = (step: Step) => {
        if (running.current === abort) setTold({text: words.working[step], kind: 'working'})
      }
      onStep(first)
      work(abort.signal, onStep)
        .then(
          (text) => ({text, kind: 'done'}) as const,
          (error: unknown) =>
            abort.signal.aborted
              ? ({text: words.cancelled, kind: 'done'} as const)
              : ({text: words.failed(reasonOf(error, words)), kind: 'failed'} as const),
        )
        .then((end) => {
          running.current = null
          setTold(end)
        })
    },
    [words],
  )
  return {
    told,
    isBusy: told?.kind === 'working',
    run,
    cancel: () => running.current?.abort(new Error('cancelled')),
    say: (text) => setTold({text, kind: 'done'}),
  }
}

function reasonOf(error: unknown, words: OutputWords): string {
  if (error instanceof PictureFailed) return words[error.why]
  return error instanceof Error ? error.message : String(error)
}
