import type {DataIssue} from '#domain/issue'
import {BadArchive} from './archiveProblem'
import type {PackageFile} from './reader'
import {fileIssue} from './readTable'

/** A file that ends where it breaks off. @param told what went wrong; what it throws ends the reading */
export function wholeFile(file: PackageFile, told: (error: unknown) => void): PackageFile {
  return {
    size: file.size,
    async *chunks() {
      try {
        yield* file.chunks()
      } catch (error) {
        told(error)
      }
    },
  }
}

/** A file that cannot be read to its end. */
export function brokenIssue(file: string, error: unknown): DataIssue {
  const problem = error instanceof BadArchive ? error.problem : 'broken-off'
  return {...fileIssue(file, 'missing-file'), detail: {problem}}
}
