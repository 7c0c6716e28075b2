import {Icon} from './Icon'

interface Props<T extends string> {
  label: string
  value: T
  options: readonly {value: T; label: string}[]
  onChange: (value: T) => void
  title?: string
}

/** A native select, which every keyboard and screen reader knows, under a face of our own. */
export function Select<T extends string>({label, value, options, onChange, title}: Props<T>) {
  return (
    <label className="select" title={title}>
      <span className="select__label">{label}</span>
      <span className="select__value" aria-hidden="true">
        <span className="select__text">{options.find((one) => one.value === value)?.label}</span>
        <Icon name="down" />
      </span>
      <select value={value} onChange={(event) => onChange(event.target.value as T)}>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  )
}
