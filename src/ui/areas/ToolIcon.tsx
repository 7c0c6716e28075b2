export const TOOLS = ['radius', 'box', 'lasso', 'buffer', 'measure'] as const
export type Tool = (typeof TOOLS)[number]

const PATHS: Record<Tool, string> = {
  radius: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z M8 8h5.5',
  box: 'M2.5 4h11v8h-11Z',
  lasso: 'M3 9 5 3.5 11 2.5 13.5 7.5 9.5 13 4.5 12Z',
  buffer: 'M3.5 12.5 12.5 3.5 M1.8 8.8 8.8 1.8 M7.2 14.2 14.2 7.2',
  measure: 'M2.5 10.5 10.5 2.5l3 3-8 8Z M5 8l1.5 1.5 M7.5 5.5 9 7',
}

export function ToolIcon({tool}: {tool: Tool}) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[tool]} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" />
    </svg>
  )
}
