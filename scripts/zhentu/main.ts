import {UsageError} from './arguments'
import {readCommand, USAGE} from './usage'
import {write} from './write'

/**
 * Runs one command line. What it needs is loaded when it is known, so that a wrong one is told at once.
 *
 * @returns the exit code: 0 fine, 1 the data has errors, 2 wrong usage
 */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const command = readCommand(args)
    if (command.name === 'check') return await (await import('./check')).check(command)
    if (command.name === 'summary') return await (await import('./summary')).summary(command)
    if (command.name === 'pack') return await (await import('./pack')).pack(command)
    if (command.name === 'survey') return await (await import('./survey')).survey(command)
    if (command.name === 'report') return await (await import('./report')).report(command)
    if (command.name === 'assemble') return await (await import('./assemble')).assemble(command)
    if (command.name === 'bulletin') return await (await import('./bulletin')).bulletin(command)
    if (command.name === 'template') return await (await import('./template')).template(command)
    if (command.name === 'schema') await write([(await import('./schema')).schemaText()])
    else await write([USAGE])
    return 0
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`zhentu: ${error.message} (zhentu --help says more)\n`)
    return 2
  }
}
