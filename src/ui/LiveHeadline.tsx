import {useEffect, useState} from 'react'
import {formatMonth, type Month} from '#domain/month'
import {formatNumber, formatShare} from '#i18n/numbers'
import type {PlanState} from './planState'
import {useWords} from './Session'

/** Long enough that a person who steps on hears the last month only. */
const REST_MS = 700

/** Says month and headline to a screen reader once the month rests; silent while it plays. */
export function LiveHeadline({state}: {state: PlanState}) {
  const words = useWords()
  const [said, setSaid] = useState('')
  const {dataset, snapshot, month, player} = state
  const {compliant, townships, compliance} = snapshot.whole
  const text = words.time.headline(
    formatMonth((dataset.campaign.timeline.start + month) as Month),
    formatNumber(compliant[0]),
    formatNumber(townships[0]),
    formatShare(compliance[0], 1) || words.noValue,
  )
  useEffect(() => {
    if (player.playing) return
    const timer = setTimeout(() => setSaid(text), REST_MS)
    return () => clearTimeout(timer)
  }, [text, player.playing])
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {said}
    </p>
  )
}
