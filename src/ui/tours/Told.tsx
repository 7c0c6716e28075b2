import {issueMessage} from '#i18n/issues'
import {formatNumber} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import type {ToursWords} from '#i18n/zhTours'
import {useWords} from '#ui/Session'
import type {ToursServices, ToursTold} from './toursServices'
import {useToursWords} from './useToursWords'

const MOST_ISSUES = 4

/** What became of files and pictures, and why nothing is kept; stays until it is put away. */
export function Told({told, onTold, unkept}: ToursServices) {
  const words = useWords()
  const say = useToursWords()
  const lines = told.flatMap((one) => linesOf(one, say, words))
  return (
    <div className="tours__told" role="alert">
      {unkept && (
        <p>
          {unkept} {say.told.unkept}
        </p>
      )}
      {lines.length > 0 && (
        <>
          <ul>
            {lines.map((line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may be told in the same words
              <li key={place}>{line}</li>
            ))}
          </ul>
          <button type="button" className="button" onClick={() => onTold([])}>
            {say.told.dismiss}
          </button>
        </>
      )}
    </div>
  )
}

function linesOf(one: ToursTold, {told: say}: ToursWords, words: Words): string[] {
  switch (one.what) {
    case 'saved':
      return [say.saved(one.name), ...(one.missing > 0 ? [say.missing(formatNumber(one.missing))] : [])]
    case 'opened':
      return [
        say.opened(one.name, formatNumber(one.tours)),
        ...(one.left > 0 ? [say.left(formatNumber(one.left))] : []),
        ...(one.other === null ? [] : [say.elsewhere(one.other)]),
      ]
    case 'refused': {
      const issues = one.issues.slice(0, MOST_ISSUES)
      const more = one.issues.length - issues.length
      return [
        say.refused(one.name),
        ...issues.map((issue) =>
          [issue.column, issueMessage(issue, words.language)].filter(Boolean).join(words.colon),
        ),
        ...(more > 0 ? [say.more(formatNumber(more))] : []),
      ]
    }
    case 'picture-large':
      return [say.pictureLarge(one.name)]
    case 'picture-unreadable':
      return [say.pictureUnreadable(one.name)]
    case 'unexpected':
      return [say.unexpected(one.name)]
  }
}
