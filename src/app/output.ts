import {csvText} from '#data/csvText'
import {WORKBOOK_TYPE, type WrittenSheet, writeWorkbook} from '#data/writeWorkbook'
import type {SheetForm} from '#ui/PlanPage'
import {languageOf} from '#view/resolve'
import {selectView} from '#view/selectors'
import {store} from '#view/store'
import type {Language} from '#view/view'

export function pageLanguage(): Language {
  return languageOf(selectView(store.getState()), navigator.languages)
}

/** A table as a file; its cells are texts, numbers or empty. */
export function sheetBlob(sheet: TextSheet, form: SheetForm): Blob {
  if (form === 'xlsx') return workbookBlob(writeWorkbook([sheet]))
  const header = sheet.columns.map((column) => column.header)
  const text = csvText([...(sheet.above ?? []), header, ...sheet.rows])
  return new Blob([text], {type: 'text/csv;charset=utf-8'})
}

type TextSheet = WrittenSheet & {rows: readonly (readonly (string | number | null)[])[]}

export function workbookBlob(bytes: Uint8Array<ArrayBuffer>): Blob {
  return new Blob([bytes], {type: WORKBOOK_TYPE})
}

/** Hands a file to the person. */
export function saveBlob(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The browser reads it after this.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** Of a text what may stand in a file's name. */
export function fileStem(text: string): string {
  return text.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80)
}
