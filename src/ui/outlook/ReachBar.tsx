import type {ReachRow} from './outlookModel'

/** What has passed, what the ticks would add, and the target's tick. The figures stand beside it as text. */
export function ReachBar({row, target}: {row: ReachRow; target: number | null}) {
  return (
    <span className="bar reach__bar data" aria-hidden="true">
      <span className="reach__done" style={{width: percent(row.compliant)}} />
      <span className="reach__added" style={{width: percent(row.added)}} />
      {target !== null && <span className="bar__target" style={{left: percent(target)}} />}
    </span>
  )
}

function percent(share: number): string {
  return `${share * 100}%`
}
