import {outlookWords} from '#i18n/outlookWords'
import {useWords} from '#ui/Session'
import type {BookSection} from './bookModel'

/** All that one township has to do. */
export function BookSectionOf({section}: {section: BookSection}) {
  const words = useWords()
  const {book} = outlookWords(words)
  return (
    <section className="outlook-book__section" aria-label={section.name}>
      <h3 className="outlook-book__name">
        {section.name} <span className="quiet">{words.card.county(section.county, section.code)}</span>
      </h3>
      {section.tasks.length > 0 && (
        <p>
          <b>{book.columns.tasks}</b>
          {words.colon}
          {section.tasks.join(words.comma)}
        </p>
      )}
      <h4>{section.projectsTitle}</h4>
      {section.projects.length > 0 && <Projects section={section} />}
      <h4>{section.housesTitle}</h4>
      {section.houses.length > 0 && <Houses section={section} />}
    </section>
  )
}

function Projects({section: {projects}}: {section: BookSection}) {
  const {columns} = outlookWords(useWords()).book
  return (
    <table className="outlook__table outlook-book__projects">
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.task}</th>
          <th scope="col">{columns.unit}</th>
          <th scope="col">{columns.due}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col" className="outlook__number">
            {columns.progress}
          </th>
        </tr>
      </thead>
      <tbody>
        {projects.map((one) => (
          <tr key={one.id}>
            <th scope="row">{one.name}</th>
            <td>{one.task}</td>
            <td>{one.unit}</td>
            <td className="outlook-book__day">{one.due}</td>
            <td className={one.isLate ? 'outlook__late' : undefined}>{one.state}</td>
            <td className="outlook__number">{one.progress}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Many and short: in columns. */
function Houses({section: {houses}}: {section: BookSection}) {
  return (
    <ul className="outlook-book__houses">
      {houses.map((one) => (
        <li key={one.id}>
          <span>{one.id}</span> {one.grade} {one.next} <span className="outlook-book__day">{one.due}</span>{' '}
          {one.late !== '' && <span className="outlook__late">{one.late}</span>}
        </li>
      ))}
    </ul>
  )
}
