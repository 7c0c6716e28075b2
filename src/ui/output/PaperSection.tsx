import {useState} from 'react'
import {outputWords} from '#i18n/outputWords'
import {Segments} from '#ui/Check'
import type {PlanState} from '#ui/planState'
import {useTheme, useWords} from '#ui/Session'
import {OutRow} from './OutRow'
import type {PosterOf} from './Poster'
import {PAPER_NAMES, type Paper, posterOf, type Way} from './papers'
import {canvasPng, drawSheet, sheetPng} from './picture'
import type {Task} from './useTask'

interface Props {
  state: PlanState
  task: Task
}

/** Slides whose words and tables can still be changed. */
export function SlidesSection({state, task}: Props) {
  const words = useWords()
  const theme = useTheme()
  const own = outputWords(words.language)
  const save = () =>
    task.run('map', async (signal, onStep) => {
      const {PICTURE_SHAPE, writeSlides} = await import('./slides')
      const height = 660
      const shape = {kind: 'bare', width: Math.round(height * PICTURE_SHAPE), height, ratio: 2.5} as const
      const sheet = await drawSheet({state, words, theme, ...shape, signal, onStep})
      onStep('file')
      const picture = await dataUrl(await sheetPng(sheet))
      const bytes = await writeSlides(sheet.model, picture)
      const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
      await state.output.save(own.file.slides, 'pptx', new Blob([bytes as BlobPart], {type}))
      return own.saved('PPTX')
    })
  return (
    <OutRow title={own.slides} hint={own.slidesHint}>
      <button type="button" className="button" disabled={task.isBusy} onClick={save}>
        {own.saveSlides}
      </button>
    </OutRow>
  )
}

/** A sheet to hang, in a print view. Paper is light, whatever the screen's theme. */
export function PosterSection({state, task, onPoster}: Props & {onPoster: (poster: PosterOf) => void}) {
  const words = useWords()
  const own = outputWords(words.language)
  const [paper, setPaper] = useState<Paper>('A3')
  const [way, setWay] = useState<Way>('landscape')
  const open = () =>
    task.run('map', async (signal, onStep) => {
      const {width, height, ratio: wanted} = posterOf(paper, way)
      const size = {kind: 'page', theme: 'light', width, height, ratio: wanted, only: 'map'} as const
      const {layout, map, svg, ratio, model} = await drawSheet({state, words, ...size, signal, onStep})
      const png = await canvasPng(map)
      onPoster({
        paper,
        way,
        layout,
        ratio,
        headline: model.headline,
        map: URL.createObjectURL(png),
        svg: URL.createObjectURL(svg),
      })
      return ''
    })
  return (
    <OutRow title={own.poster} hint={own.posterHint}>
      <Segments
        label={own.paper}
        value={paper}
        options={PAPER_NAMES.map((value) => ({value, label: value}))}
        onChange={setPaper}
      />
      <Segments
        label={own.wayLabel}
        value={way}
        options={(['landscape', 'portrait'] as const).map((value) => ({value, label: own.way[value]}))}
        onChange={setWay}
      />
      <button type="button" className="button" disabled={task.isBusy} onClick={open}>
        {own.openPoster}
      </button>
    </OutRow>
  )
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string)
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}
