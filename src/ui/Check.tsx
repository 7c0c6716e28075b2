import type {ReactNode} from 'react'

interface Props {
  checked: boolean
  onChange: (checked: boolean) => void
  children: ReactNode
}

export function Check({checked, onChange, children}: Props) {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span className="check__box" />
      {children}
    </label>
  )
}

interface SegmentsProps<T extends string> {
  label: string
  value: T
  options: readonly {value: T; label: string; title?: string}[]
  onChange: (value: T) => void
}

/** One of a few, all in sight. */
export function Segments<T extends string>({label, value, options, onChange}: SegmentsProps<T>) {
  return (
    <fieldset className="segments" aria-label={label}>
      {options.map((one) => (
        <button
          key={one.value}
          type="button"
          aria-pressed={one.value === value}
          title={one.title}
          onClick={() => onChange(one.value)}
        >
          {one.label}
        </button>
      ))}
    </fieldset>
  )
}
