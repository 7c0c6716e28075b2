const PATHS = {
  close: 'M3 3 13 13 M13 3 3 13',
  play: 'M4 2.5 13 8 4 13.5Z',
  pause: 'M4 3h3v10H4Z M9 3h3v10H9Z',
  back: 'M10 4 5 8l5 4Z',
  forward: 'M6 4l5 4-5 4Z',
  loop: 'M12.5 6A5 5 0 0 0 3.4 6 M3.5 10a5 5 0 0 0 9.1 0 M12.8 2.6V6H9.4 M3.2 13.4V10h3.4',
  menu: 'M2 4h12 M2 8h12 M2 12h12',
  sun: 'M8 4.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4Z M8 .8v2 M8 13.2v2 M.8 8h2 M13.2 8h2 M2.9 2.9l1.4 1.4 M11.7 11.7l1.4 1.4 M2.9 13.1l1.4-1.4 M11.7 4.3l1.4-1.4',
  moon: 'M13.2 9.8A5.8 5.8 0 0 1 6.2 2.8a5.8 5.8 0 1 0 7 7Z',
  down: 'M4 6l4 4 4-4',
  find: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z M10.4 10.4 13.5 13.5',
  plus: 'M8 3v10 M3 8h10',
  minus: 'M3 8h10',
  undo: 'M6 3 2.8 6.2 6 9.4 M3 6.2h6.5a3.6 3.6 0 0 1 0 7.2H6.5',
  redo: 'M10 3l3.2 3.2L10 9.4 M13 6.2H6.5a3.6 3.6 0 0 0 0 7.2h3',
  whole: 'M2.5 6V2.5H6 M10 2.5h3.5V6 M13.5 10v3.5H10 M6 13.5H2.5V10',
} as const
export type IconName = keyof typeof PATHS

const FILLED: ReadonlySet<IconName> = new Set(['play', 'pause', 'back', 'forward'])

/** Signs of controls only; measures have words, not icons. */
export function Icon({name}: {name: IconName}) {
  const filled = FILLED.has(name)
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill={filled ? 'currentColor' : 'none'}
        stroke={filled ? 'none' : 'currentColor'}
        strokeWidth="1.6"
        strokeLinecap="square"
      />
    </svg>
  )
}
