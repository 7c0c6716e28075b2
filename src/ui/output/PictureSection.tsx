import {useState} from 'react'
import {formatNumber} from '#i18n/numbers'
import {outputWords} from '#i18n/outputWords'
import {Segments} from '#ui/Check'
import type {PlanState} from '#ui/planState'
import {useTheme, useWords} from '#ui/Session'
import {OutRow} from './OutRow'
import {type DrawnSheet, drawSheet, screenUnit, sheetPng} from './picture'
import {sheetSize} from './sheetLayout'
import type {Task} from './useTask'

const FACTORS = ['1', '2', '3', '4'] as const
const KINDS = ['map', 'page'] as const
type Kind = (typeof KINDS)[number]

/** The map, or the map with all figures, as a picture: saved, or copied where the browser lets pages do so. */
export function PictureSection({state, task}: {state: PlanState; task: Task}) {
  const words = useWords()
  const theme = useTheme()
  const own = outputWords(words.language)
  const [kind, setKind] = useState<Kind>('map')
  const [factor, setFactor] = useState<(typeof FACTORS)[number]>('2')
  const draw = (signal: AbortSignal, onStep: Parameters<typeof drawSheet>[0]['onStep']) =>
    drawSheet({
      state,
      words,
      theme,
      kind,
      ...sizeOnScreen(kind),
      ratio: Number(factor) * screenUnit(),
      signal,
      onStep,
    })
  const save = () =>
    task.run('map', async (signal, onStep) => {
      const sheet = await draw(signal, onStep)
      await state.output.save(own.file[kind], 'png', await sheetPng(sheet))
      return told(sheet)
    })
  const told = ({ratio}: DrawnSheet) => {
    const drawn = ratio / screenUnit()
    const less = drawn < Number(factor) - 0.05 ? ` ${own.drawnAt(formatNumber(drawn, 1))}` : ''
    return own.saved('PNG') + less
  }
  const copy = () =>
    task.run('map', async (signal, onStep) => {
      const png = draw(signal, onStep).then(sheetPng)
      if (await copied(png)) return own.pngCopied
      await state.output.save(own.file[kind], 'png', await png)
      return own.pngNotCopied
    })
  return (
    <OutRow title={own.picture} hint={own.pictureHint}>
      <Segments
        label={own.picture}
        value={kind}
        options={KINDS.map((value) => ({value, label: own.of[value]}))}
        onChange={setKind}
      />
      <Segments
        label={own.factor}
        value={factor}
        options={FACTORS.map((value) => ({value, label: `${value}×`}))}
        onChange={setFactor}
      />
      <button type="button" className="button" disabled={task.isBusy} onClick={save}>
        {own.savePng}
      </button>
      <button type="button" className="button" disabled={task.isBusy} onClick={copy}>
        {own.copyPng}
      </button>
    </OutRow>
  )
}

/** Asked for within the click, as Safari wants it; false where the browser does not let pages copy pictures. */
async function copied(png: Promise<Blob>): Promise<boolean> {
  if (typeof ClipboardItem === 'undefined' || !navigator.clipboard?.write) return false
  try {
    await navigator.clipboard.write([new ClipboardItem({'image/png': png})])
    return true
  } catch {
    // What went wrong with the picture itself is told by the picture.
    await png
    return false
  }
}

/** As large as what it shows, in desk pixels. */
function sizeOnScreen(kind: Kind) {
  const unit = screenUnit()
  const stage = document.querySelector('.stage')?.getBoundingClientRect()
  const window_ = {width: window.innerWidth, height: window.innerHeight}
  const {width, height} = kind === 'map' && stage && stage.width > 0 ? stage : window_
  return sheetSize(kind, width / unit, height / unit)
}
