import {useMemo} from 'react'
import {kindOf} from '#data/tableKinds'
import {SOURCE_KEYS, type SourceKey, sourceName} from '#domain/campaign'
import {formatMonth} from '#domain/month'
import {localText} from '#i18n/words'
import type {Summary, SummaryFigures} from '#measures/summary'
import type {
  DeskEffect,
  DeskFigures,
  DeskState,
  DeskWork,
  FileReport,
  KeptPackage,
  TableColumn,
} from '#ui/desk/DeskPage'
import type {State} from '#view/state'
import type {Language} from '#view/view'
import {type Desk, useDeskStore} from './deskStore'
import {effectOf, shownMonth} from './preview'
import {type Preview, type PreviewState, usePreview} from './previewState'
import {useStore} from './useStore'

const TABLES = Object.fromEntries(
  SOURCE_KEYS.map((source) => {
    const {columns, required} = kindOf(source)
    return [source, columns.map((name) => ({name, required: required.includes(name)}))]
  }),
) as Record<SourceKey, TableColumn[]>

/** All that the data desk shows; null while it is closed. */
export function useDesk(language: Language): DeskState | null {
  const desk = useDeskStore()
  const preview = usePreview()
  const state = useStore((all) => all)
  const {dataset, account, chosen} = state
  const laid = preview.preview
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the effect reads of the state
  const effect = useMemo(
    () => (desk.open && desk.survey ? deskEffect(laid, state) : null),
    [desk.open, desk.survey, laid, dataset, account, chosen],
  )
  const reports = useMemo(() => reportsOf(desk), [desk])
  if (!desk.open) return null
  const {survey, row, difference, troubles, storage, choices} = desk
  return {
    survey,
    choices: Object.fromEntries(choices),
    tables: TABLES,
    work: workOf(desk, preview),
    reports,
    effect,
    datum: laid?.opening.datum.filter(({tested}) => tested > 0) ?? [],
    row,
    corrections: laid?.opening.corrections ?? [],
    kept: desk.kept.map((one): KeptPackage => {
      return {...one, title: localText(one.title, language), inUse: chosen.data === `local:${one.name}`}
    }),
    storage,
    difference,
    troubles:
      preview.problem === null ? troubles : [...troubles, {what: 'unexpected', name: preview.problem}],
    blocked: isUnused(survey)
      ? 'nothing-used'
      : laid?.failure
        ? laid.failure.kind === 'no-regions'
          ? 'no-regions'
          : 'bad-manifest'
        : null,
  }
}

/** Whether nothing of what lies on the desk could change the map. */
function isUnused(survey: Desk['survey']): boolean {
  return survey?.files.every(({role, missing}) => role === 'other' || missing.length > 0) ?? false
}

function workOf({doing}: Desk, {reading, accepting}: PreviewState): DeskWork | null {
  if (accepting) return {doing: 'adopting', progress: null}
  if (reading) return {doing: 'reading', progress: reading.progress}
  return doing && {doing, progress: null}
}

/** By the names of the survey, in its order; what belongs to none of its files comes first. */
function reportsOf({survey, report}: Desk): FileReport[] | null {
  if (!survey || !report) return null
  const names = new Map(survey.files.map(({source, name}) => [sourceName(source), name]))
  const order = [...names.values()]
  return report.files
    .map(({file, role, ...rest}): FileReport => {
      return {...rest, file: names.get(file) ?? file, source: isSource(role) ? role : null}
    })
    .sort((a, b) => order.indexOf(a.file) - order.indexOf(b.file))
}

function isSource(role: string): role is SourceKey {
  return (SOURCE_KEYS as readonly string[]).includes(role)
}

function deskEffect(preview: Preview | null, state: State): DeskEffect {
  const {before, after} = effectOf(preview, state)
  const shown = shownMonth(state)
  return {
    month: shown === null ? (after?.month ?? '') : formatMonth(shown),
    now: figuresOf(before),
    after: figuresOf(after),
  }
}

function figuresOf(summary: Summary | null): DeskFigures | null {
  if (!summary) return null
  const {townships, compliant, progress, projects, invested, houses, houses_treated}: SummaryFigures =
    summary.total
  return {townships, compliant, progress, projects, invested, houses, housesTreated: houses_treated}
}
