import type {FileChoice, SurveyedFile} from '#data/surveyed'
import {sourceName} from '#domain/campaign'
import type {DataIssue} from '#domain/issue'
import type {DatumCandidate, DeskActions, OpenRow} from '#ui/desk/DeskPage'
import {selectView} from '#view/selectors'
import {setView, store} from '#view/store'
import {saveRejected, saveReport, saveTemplate} from './deskOutput'
import {cancel, choose, clearDesk, refreshReport, take, unexpected} from './deskReading'
import {addTroubles, desk, setDesk} from './deskStore'
import {keep} from './keep'
import {differenceWith} from './keepCompare'
import {exportPackage} from './keepExport'
import type {KeepProblem} from './keepStorage'
import {localData, renamePackage} from './load'
import {addCorrection, undoCorrection} from './mending'
import {saveBlob} from './output'
import {acceptPreview, previewRegistry, shownMonth} from './preview'

/** All that a person may do at the data desk. What fails becomes a trouble. */
export const deskActions: DeskActions = {
  take: (intake) => soon(take(intake)),
  cancel,
  choose: (file, choice) => soon(choose(file, choice)),
  openRow: (file, row) => soon(openRow(file, row)),
  closeRow: () => setDesk({row: null}),
  correct: (cell) => soon(mended(addCorrection({...cell, file: readAs(cell.file)}))),
  undoCorrection: (correction) => soon(mended(undoCorrection(correction))),
  changeDatum,
  save: (what, form) => soon(save(what, form)),
  saveTemplate: (table) => soon(during('saving', () => saveTemplate(table))),
  openKept(name) {
    setDesk({open: false})
    setView({data: localData(name)})
  },
  renameKept: (from, to) => soon(renamePackage(from, to).then(({problem}) => tellStorage(problem))),
  exportKept: (name) => soon(during('saving', () => exportKept(name))),
  throwAwayKept: (name) => soon(keep.remove(name).then(({problem}) => tellStorage(problem))),
  compareKept: (name) => (name === null ? setDesk({difference: null}) : soon(compare(name))),
  dismissTroubles: () => setDesk({troubles: []}),
  adopt: () => soon(adopt()),
  discard: clearDesk,
  close: () => setDesk({open: false}),
}

/** What is kept, with its size. */
export async function refreshKept(): Promise<void> {
  const {value, problem} = await keep.usage()
  const {packages, bytes, used, quota} = value
  const available = used === null || quota === null ? null : Math.max(0, quota - used)
  const {trouble} = desk().storage
  setDesk({kept: packages, storage: {bytes, available, trouble: problem ?? trouble}})
}

function soon(promise: Promise<unknown>): void {
  promise.catch((error) => addTroubles([unexpected(error)]))
}

async function during(doing: 'saving' | 'comparing', act: () => Promise<unknown>): Promise<void> {
  setDesk({doing})
  try {
    await act()
  } finally {
    setDesk({doing: null})
  }
}

async function openRow(file: string, row: number): Promise<void> {
  const found = await previewRegistry()?.row(readAs(file), row)
  if (!found) return addTroubles([{what: 'unreadable', name: `${file} ${row}`}])
  const issues = issuesOf(readAs(file), row)
  const ofCell = (header: string) => issues.filter(({column}) => column === header)
  const {header, names, cells} = found
  const opened: OpenRow = {
    file,
    row,
    cells: header.map((one, column) => ({
      header: one,
      name: names[column] === one && !isKnown(file, one) ? null : names[column] || null,
      text: cells[column] ?? '',
      issues: ofCell(one),
    })),
    issues: issues.filter(({column}) => column === null || !header.includes(column)),
  }
  setDesk({row: opened})
}

/** Whether a header is the contract's own word. */
function isKnown(file: string, header: string): boolean {
  return fileAt(file)?.columns.some((column) => column.header === header && column.name !== null) ?? false
}

function fileAt(file: string): SurveyedFile | undefined {
  return desk().survey?.files.find(({source, name}) => sourceName(source) === file || name === file)
}

/** How issues and corrections name a file of the survey. */
function readAs(name: string): string {
  const file = fileAt(name)
  return file ? sourceName(file.source) : name
}

function issuesOf(file: string, row: number): DataIssue[] {
  const report = desk().report?.files.find((one) => one.file === file)
  return (report?.groups ?? []).flatMap(({issues}) => issues.filter((issue) => issue.row === row))
}

/** The row that is open is shown as it is read now. */
async function mended(change: ReturnType<typeof addCorrection>): Promise<void> {
  const became = await change
  if (became === 'no-files') addTroubles([{what: 'unreadable', name: ''}])
  await refreshReport()
  const {row} = desk()
  if (row) await openRow(row.file, row.row)
}

function changeDatum(name: string, {crs, swapped}: DatumCandidate): void {
  const file = fileAt(name)
  if (!file) return
  const choice: FileChoice = {...desk().choices.get(file.name), crs}
  if (swapped) choice.columns = {...choice.columns, ...exchanged(file)}
  soon(choose(file.name, choice))
}

/** The columns of longitude and latitude, each taken for the other. */
function exchanged({columns}: SurveyedFile): Record<string, string> {
  const of = (name: string) => columns.find((column) => column.name === name)?.header
  const [lon, lat] = [of('lon'), of('lat')]
  return lon === undefined || lat === undefined ? {} : {[lon]: 'lat', [lat]: 'lon'}
}

async function save(what: 'report' | 'rejected', form: 'csv' | 'xlsx'): Promise<void> {
  const {report} = desk()
  if (what === 'report') {
    if (report) saveReport(report, form)
  } else await saveRejected((await previewRegistry()?.rejected()) ?? [], form)
}

async function exportKept(name: string): Promise<void> {
  const exported = await exportPackage(name)
  if (exported) saveBlob(exported.name, exported.zip)
  else tellStorage('unreadable')
}

async function compare(name: string): Promise<void> {
  await during('comparing', async () => {
    const tables = await differenceWith(name)
    const {dataset} = store.getState()
    const {data} = selectView(store.getState())
    const shown = data?.startsWith('local:') ? data.slice('local:'.length) : (dataset?.campaign.id ?? '')
    if (tables) setDesk({difference: {names: [name, shown], tables}})
    else tellStorage('missing')
  })
}

/** What was decided is remembered for files of the same shape. */
async function adopt(): Promise<void> {
  const {choices, survey} = desk()
  const month = shownMonth(store.getState())
  const answer = await acceptPreview()
  if (!answer) return
  for (const {name, shape} of survey?.files ?? []) {
    const choice = choices.get(name)
    if (choice) await keep.choose(shape, Object.keys(choice).length > 0 ? choice : null)
  }
  // The figures that were promised are those of this month.
  if (month !== null) setView({month})
  clearDesk()
  await refreshKept()
  tellStorage(answer.problem)
  setDesk({open: false})
}

function tellStorage(trouble: KeepProblem | null): void {
  setDesk({storage: {...desk().storage, trouble}})
}
