import type { CSSProperties } from 'react'

/** One value of a facet. `href` is the same view with it chosen or no longer chosen; `depth` indents descendants. */
export interface FacetOption {
  value: string
  label: string
  count: number
  isSelected: boolean
  isMissing: boolean
  depth: number
  href: string
  focusKey: string
}

/** The list it stands in gives it its look: a page has some four hundred lines, and each attribute of one is written often. */
export function FacetLine({ option, most }: { option: FacetOption; most: number }) {
  return (
    <li style={styleOf(option, most)}>
      <a
        href={option.href}
        title={option.label}
        aria-current={option.isSelected ? 'true' : undefined}
        data-missing={option.isMissing || undefined}
        data-focus-key={option.focusKey}
        rel="nofollow"
      >
        <span>{option.label}</span>
        <span>{option.count}</span>
        {option.isSelected && <span className="visually-hidden"> chosen</span>}
      </a>
    </li>
  )
}

// only what the line needs, and as exactly as a bar of 38 pixels can show
function styleOf({ depth, count }: FacetOption, most: number): CSSProperties {
  const style: CSSProperties & Record<`--${string}`, number> = {
    '--share': Math.round((count / most) * 1e3) / 1e3,
  }
  if (depth > 0) style['--depth'] = depth
  return style
}
