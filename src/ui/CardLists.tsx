import {useContext} from 'react'
import {Bar} from './Bar'
import type {CardModel, ProjectRow, TaskState} from './cardModel'
import {ProjectMark} from './Mark'
import {useWords} from './Session'
import {rowIn} from './showRows'
import {PlanContext} from './Term'

const TASK_STATES: TaskState[] = ['done', 'going', 'overdue', 'planned', 'none']

export function CardTasks({areas}: {areas: NonNullable<CardModel['tasks']>['areas']}) {
  const words = useWords()
  const used = TASK_STATES.filter((state) =>
    areas.some((area) => area.tasks.some((task) => task.state === state)),
  )
  return (
    <>
      <ul className="tasks">
        {areas.map((area) => (
          <li key={area.id} className="tasks__area">
            <span className="tasks__name">{area.name}</span>
            <ul className="tasks__cells">
              {area.tasks.map((task) => (
                <li
                  key={task.id}
                  className={`tasks__cell tasks__cell--${task.state} data`}
                  title={`${task.name}${words.colon}${words.card.taskState[task.state]} ${task.doneText}`}
                >
                  <span className="visually-hidden">
                    {task.name}
                    {words.colon}
                    {words.card.taskState[task.state]} {task.doneText}
                  </span>
                  {task.state === 'going' && <i style={{width: `${task.doneShare * 100}%`}} />}
                </li>
              ))}
            </ul>
            <span className="tasks__done">{area.done}</span>
          </li>
        ))}
      </ul>
      <p className="tasks__key" aria-hidden="true">
        {used.map((state) => (
          <span key={state}>
            <i className={`tasks__cell tasks__cell--${state} data`} />
            {words.card.taskState[state]}
          </span>
        ))}
      </p>
    </>
  )
}

/** Each leads to its row in the task book. */
export function CardProjects({projects}: {projects: ProjectRow[]}) {
  const words = useWords()
  const plan = useContext(PlanContext)
  if (projects.length === 0) return <p className="quiet">{words.card.noProjects}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must take the keyboard
    <ul className="projects scroll" tabIndex={0}>
      {projects.map((project) => (
        <li
          key={project.id}
          className="projects__row"
          title={[project.name, project.unit, project.dates].filter(Boolean).join('\n')}
        >
          <ProjectMark state={project.state} />
          <button
            type="button"
            className="projects__name"
            aria-current={plan?.view.row === project.id || undefined}
            onClick={() => plan?.change(rowIn(plan.view, 'projects', project.id))}
          >
            {project.name}
          </button>
          <span className="visually-hidden">{words.projectState[project.state]}</span>
          <span className="projects__amount">{project.amount}</span>
          <Bar value={project.progress} />
          <span className="projects__share">{project.share}</span>
        </li>
      ))}
    </ul>
  )
}
