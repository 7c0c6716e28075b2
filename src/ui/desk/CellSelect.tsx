import {Icon} from '#ui/Icon'

interface Props {
  /** For who cannot see what it stands under. */
  label: string
  value: string
  /** What is shown, where that is not the chosen option's own label. */
  shown?: string
  options: readonly {value: string; label: string}[]
  onChange: (value: string) => void
  quiet?: boolean
}

/** A select of one line, for the cells of a table. */
export function CellSelect({label, value, shown, options, onChange, quiet = false}: Props) {
  const text = shown ?? options.find((one) => one.value === value)?.label ?? value
  return (
    <span className={quiet ? 'select cell-select cell-select--quiet' : 'select cell-select'}>
      <span className="select__value" aria-hidden="true">
        <span className="select__text" title={text}>
          {text}
        </span>
        <Icon name="down" />
      </span>
      <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </span>
  )
}
