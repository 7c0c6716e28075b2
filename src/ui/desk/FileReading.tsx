import type {FileForm, SurveyedFile} from '#data/surveyed'
import {DELIMITERS, ENCODINGS} from '#domain/campaign'
import {formatNumber} from '#i18n/numbers'
import {Select} from '#ui/Select'
import {ColumnTable} from './ColumnTable'
import {CRS_NAMES, crsText} from './crsWords'
import type {DeskActions, DeskState} from './deskState'
import {isTable, missingText, withPart} from './fileModel'
import {useDeskWords} from './useDeskWords'

interface Props {
  state: DeskState
  actions: DeskActions
  file: SurveyedFile
}

/** How a file is read, and its columns; every choice shows its effect at once. */
export function FileReading({state, actions, file}: Props) {
  const words = useDeskWords()
  const say = words.desk.reading
  const missing = missingText(file.missing, words)
  const choice = state.choices[file.name] ?? {}
  const known = file.columns.filter(({name}) => name !== null).length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the keyboard
    <div className="pane__body scroll" tabIndex={0}>
      <div className="reading__choices">
        <Choices state={state} actions={actions} file={file} />
        {(Object.keys(choice).length > 0 || file.reason.because === 'same-shape') && (
          <button type="button" className="button" onClick={() => actions.choose(file.name, {})}>
            {say.reset}
          </button>
        )}
      </div>
      {file.role === 'other' && <p className="pane__note">{say.unused}</p>}
      {missing !== '' && (
        <p className="pane__note" role="status">
          {missing}
        </p>
      )}
      {file.columns.length === 0 ? (
        <p className="quiet">{say.whole}</p>
      ) : (
        <>
          <p className="quiet">
            {say.columns(formatNumber(known), formatNumber(file.columns.length))}
            {missing === '' && isTable(file.role) ? `${words.stop} ${say.complete}` : ''}
          </p>
          <ColumnTable state={state} actions={actions} file={file} />
        </>
      )}
    </div>
  )
}

const PLACED = new Set(['regions', 'projects', 'houses'])
const CELLED: ReadonlySet<FileForm> = new Set(['text', 'workbook'])
/** Titles above a header are seldom more. */
const HEADER_ROWS = 12

function Choices({state, actions, file}: Props) {
  const words = useDeskWords()
  const say = words.desk.reading
  const choice = state.choices[file.name] ?? {}
  const decide = (key: keyof typeof choice, value: string | number | null) =>
    actions.choose(file.name, withPart(choice, key, value as never))
  const row = file.headerRow ?? 1
  const rows = Array.from({length: Math.max(HEADER_ROWS, row)}, (_, place) => String(place + 1))
  const delimiter = (text: string) => say.delimiters[text] ?? text
  const crs = file.source.crs ?? 'EPSG:4326'
  return (
    <>
      {(file.form === 'text' || file.form === 'shapefile') && (
        <Choice
          label={say.encoding}
          now={file.encoding}
          chosen={choice.encoding}
          options={ENCODINGS}
          text={(label) => label.toUpperCase()}
          onChange={(value) => decide('encoding', value)}
        />
      )}
      {file.form === 'text' && (
        <Choice
          label={say.delimiter}
          now={file.delimiter}
          chosen={choice.delimiter}
          options={DELIMITERS}
          text={delimiter}
          onChange={(value) => decide('delimiter', value)}
        />
      )}
      {file.sheets.length > 0 && (
        <Choice
          label={say.sheet}
          now={file.source.sheet ?? file.sheets[0]}
          chosen={choice.sheet}
          options={file.sheets}
          onChange={(value) => decide('sheet', value)}
        />
      )}
      {CELLED.has(file.form) && (
        <Choice
          label={say.headerRow}
          now={String(row)}
          chosen={choice.headerRow?.toString()}
          options={rows}
          text={say.headerRowAt}
          onChange={(value) => decide('headerRow', value === null ? null : Number(value))}
        />
      )}
      {PLACED.has(file.role) && (
        <Choice
          label={say.crs}
          now={crs}
          chosen={choice.crs}
          options={CRS_NAMES}
          text={(name) => crsText(name, words)}
          onChange={(value) => decide('crs', value)}
        />
      )}
    </>
  )
}

interface ChoiceProps {
  label: string
  /** As it is read now. */
  now: string | null
  /** By a person. */
  chosen: string | undefined
  options: readonly string[]
  text?: (option: string) => string
  onChange: (value: string | null) => void
}

/** What was detected, or what a person chose in its place. */
function Choice({label, now, chosen, options, text = (option) => option, onChange}: ChoiceProps) {
  const say = useDeskWords().desk.reading
  const automatic = chosen === undefined && now !== null ? say.automatic(text(now)) : say.detected
  return (
    <Select
      label={label}
      value={chosen ?? ''}
      options={[{value: '', label: automatic}, ...options.map((value) => ({value, label: text(value)}))]}
      onChange={(value) => onChange(value === '' ? null : value)}
    />
  )
}
