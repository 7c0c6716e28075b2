import {useEffect, useState} from 'react'
import {textAt} from '#domain/dataset'
import type {TourStop} from '#domain/tour'
import {Select} from '#ui/Select'
import type {StopProps} from './StopForm'
import {useToursWords} from './useToursWords'

/** The project that is looked at, of those of the stop's township. */
export function ProjectField({state, stop, acts}: StopProps & {stop: TourStop}) {
  const say = useToursWords()
  const projects = useProjects(state, stop.view.township)
  if (projects === null) return <p className="faint">{say.project.noTown}</p>
  const known = projects.map(([id, name]) => ({value: id, label: name}))
  // One that the package lacks stays as it is until another is chosen.
  const own = stop.project ?? ''
  const lost = own !== '' && !projects.some(([id]) => id === own) ? [{value: own, label: own}] : []
  return (
    <Select
      label={say.field.project}
      value={own}
      options={[{value: '', label: say.project.none}, ...lost, ...known]}
      onChange={(id) => acts.change(stop.id, {project: id === '' ? null : id})}
    />
  )
}

type Named = [id: string, name: string]

/** The projects of a township; null where none is named. */
function useProjects({dataset, excerpt}: StopProps['state'], township: string | undefined): Named[] | null {
  const region = township === undefined ? -1 : dataset.regions.code.indexOf(township)
  const [found, setFound] = useState<Named[]>([])
  useEffect(() => {
    let wanted = true
    if (region < 0) return
    excerpt({township: region}).then(
      ({projects}) =>
        wanted &&
        setFound(
          Array.from({length: projects.count}, (_, row): Named => {
            return [textAt(projects.id, row), textAt(projects.name, row)]
          }),
        ),
      // A package that is closed meanwhile has no rows.
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [region, excerpt])
  return region < 0 ? null : found
}
