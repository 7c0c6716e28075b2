import {useEffect, useState} from 'react'
import type {Work} from '#measures/work'
import type {PlanState} from '#ui/planState'

/** What is made of the projects of the reading shown; that of the reading before until it comes, null at first. */
export function useWork({ask, reading}: PlanState): {work: Work | null; lost: boolean} {
  const [known, setKnown] = useState<{work: Work | null; lost: boolean}>({work: null, lost: false})
  useEffect(() => {
    let isShown = true
    ask('work', reading).then(
      (counted) => isShown && setKnown({work: counted, lost: false}),
      () => isShown && setKnown({work: null, lost: true}),
    )
    return () => {
      isShown = false
    }
  }, [ask, reading])
  return known
}
