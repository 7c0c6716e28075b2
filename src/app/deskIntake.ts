import type {DeskTrouble, Intake} from '#ui/desk/DeskPage'
import {aside} from './registryClient'

/** What a person laid down, by path, and what could not be had of it. */
export interface TakenFiles {
  files: Map<string, File | Blob>
  troubles: DeskTrouble[]
}

/** A person lays down a folder; a whole disk is a slip of the hand. */
const MOST_FILES = 20_000

/**
 * The files of an intake. What a drop holds is asked for before the first pause, since it is gone after that.
 *
 * @param pasted the name that a pasted table gets
 */
export async function takenFiles(intake: Intake, pasted: string, signal: AbortSignal): Promise<TakenFiles> {
  switch (intake.by) {
    case 'drop':
      return dropped(intake.data)
    case 'pick':
      return filesFrom(intake.files.map((file) => [file.webkitRelativePath || file.name, file]))
    case 'paste':
      return intake.text.trim() === ''
        ? {files: new Map(), troubles: [{what: 'empty-paste'}]}
        : filesFrom([[pasted, new Blob([intake.text], {type: 'text/plain'})]])
    case 'url':
      return fetched(intake.url, signal)
  }
}

function filesFrom(entries: readonly (readonly [string, Blob])[]): TakenFiles {
  const troubles: DeskTrouble[] = entries.length === 0 ? [{what: 'nothing-found'}] : []
  return {files: new Map(entries), troubles}
}

function dropped(data: DataTransfer): Promise<TakenFiles> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const files = [...data.files].map((file) => [file.name, file] as const)
  return entries.length > 0 ? walked(entries) : Promise.resolve(filesFrom(files))
}

async function walked(entries: readonly FileSystemEntry[]): Promise<TakenFiles> {
  const taken: TakenFiles = {files: new Map(), troubles: []}
  const waiting = [...entries]
  for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
    const path = entry.fullPath.replace(/^\//, '')
    try {
      if (entry.isDirectory) waiting.push(...(await entriesIn(entry as FileSystemDirectoryEntry)))
      else if (taken.files.size < MOST_FILES)
        taken.files.set(path, await fileOf(entry as FileSystemFileEntry))
    } catch {
      taken.troubles.push({what: 'unreadable', name: path})
    }
  }
  return taken.files.size + taken.troubles.length > 0 ? taken : filesFrom([])
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

/** Browsers hand a folder out in pieces of a hundred. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (piece.length === 0 || all.length > MOST_FILES) return all
    all.push(...piece)
  }
}

/** A package by its manifest, all its files; else the one file. */
async function fetched(address: string, signal: AbortSignal): Promise<TakenFiles> {
  const url = httpUrl(address)
  if (!url) return {files: new Map(), troubles: [{what: 'url-scheme', name: address}]}
  try {
    const copied = url.pathname.endsWith('.json') ? await aside((registry) => registry.copy(url.href)) : null
    signal.throwIfAborted()
    if (copied) return {files: new Map(copied), troubles: []}
    const response = await fetch(url, {cache: 'no-cache', signal})
    if (!response.ok) throw new Error(response.statusText)
    const name = decodeURIComponent(url.pathname.split('/').at(-1) ?? '') || url.hostname
    return filesFrom([[name, await response.blob()]])
  } catch (error) {
    if (signal.aborted) throw error
    return {files: new Map(), troubles: [{what: 'url-unreachable', name: address}]}
  }
}

/** Null for what is no address of the web. */
function httpUrl(address: string): URL | null {
  const text = address.trim()
  if (text === '' || !URL.canParse(text, document.baseURI)) return null
  const url = new URL(text, document.baseURI)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null
}
