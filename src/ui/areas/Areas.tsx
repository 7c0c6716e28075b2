import {lazy, Suspense, useState} from 'react'
import {areaWords} from '#i18n/areaWords'
import {useWords} from '#ui/Session'
import type {DrawingProps} from './AreaDrawing'
import {TOOLS, type Tool, ToolIcon} from './ToolIcon'
import './areas.css'

/** Got with the first tool or area, or when the pointer comes near. */
const fetchDrawing = () => import('./AreaDrawing')
const AreaDrawing = lazy(fetchDrawing)

/** Tools that choose a part of the map or measure on it, what they draw, and what lies within. */
export default function Areas(props: Omit<DrawingProps, 'tool' | 'onStop'>) {
  const [tool, setTool] = useState<Tool | null>(null)
  return (
    <>
      <div className="areas" data-over-map>
        <ToolStrip tool={tool} onTool={(one) => setTool(one === tool ? null : one)} />
      </div>
      {(tool || props.state.view.area) && (
        <Suspense>
          <AreaDrawing {...props} tool={tool} onStop={() => setTool(null)} />
        </Suspense>
      )}
    </>
  )
}

function ToolStrip({tool, onTool}: {tool: Tool | null; onTool: (tool: Tool) => void}) {
  const say = areaWords(useWords().language)
  return (
    <div
      className="areas__strip"
      role="toolbar"
      aria-label={say.tools}
      aria-orientation="vertical"
      onPointerEnter={fetchDrawing}
      onFocus={fetchDrawing}
    >
      {TOOLS.map((one) => (
        <button
          key={one}
          type="button"
          aria-label={say.tool[one]}
          title={say.tool[one]}
          aria-pressed={one === tool}
          onClick={() => onTool(one)}
        >
          <ToolIcon tool={one} />
        </button>
      ))}
    </div>
  )
}
