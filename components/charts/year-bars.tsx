import { scaleBand, scaleLinear } from 'd3-scale'
import type { ChartPart } from './chart-data'
import styles from './year-bars.module.css'
import { fillYears } from '@/lib/domain/charts/fill-years'

const height = 250
const widest = 10 // percent of the width one year may take
const room = { above: 20, below: 22 }

/** Counts per year as bars with their numbers; years without a trial keep their place. Each bar is a link. */
export function YearBars({ label, parts }: { label: string; parts: readonly ChartPart[] }) {
  const years = fillYears(parts, emptyYear)
  const across = scaleBand(
    years.map((year) => year.value),
    [0, Math.min(100, years.length * widest)],
  ).paddingInner(0.18)
  const most = Math.max(...years.map((year) => year.count), 1)
  const up = scaleLinear([0, most], [height - room.below, room.above])
  return (
    <svg className={styles.years} width="100%" height={height} role="list" aria-label={label}>
      {years.map((year, index) => (
        <YearBar
          key={year.value}
          year={year}
          left={across(year.value) ?? 0}
          width={across.bandwidth()}
          top={up(year.count)}
          isLabelled={(years.length - 1 - index) % (years.length > 16 ? 2 : 1) === 0}
        />
      ))}
    </svg>
  )
}

function emptyYear(value: string): ChartPart {
  return { value, label: value, count: 0, isMissing: false, isSelected: false, href: '' }
}

function YearBar(props: { year: ChartPart; left: number; width: number; top: number; isLabelled: boolean }) {
  const { year, left, width, top } = props
  const middle = `${left + width / 2}%`
  const bar = (
    <>
      <rect
        x={`${left}%`}
        width={`${width}%`}
        y={room.above}
        height={height - room.above - room.below}
        className={styles.ground}
      />
      <rect
        x={`${left}%`}
        width={`${width}%`}
        y={top}
        height={height - room.below - top}
        rx={2}
        className={styles.bar}
      />
      {year.count > 0 && (
        <text x={middle} y={top - 5} className={styles.count}>
          {year.count}
        </text>
      )}
      {props.isLabelled && (
        <text x={middle} y={height - 5} className={styles.year} aria-hidden="true">
          {year.label.slice(2)}
        </text>
      )}
    </>
  )
  if (year.count === 0)
    return (
      <g role="listitem" aria-label={`${year.label}: 0`}>
        {bar}
      </g>
    )
  return (
    <g role="listitem">
      <a
        href={year.href}
        aria-label={`${year.label}: ${year.count}`}
        aria-current={year.isSelected ? 'true' : undefined}
        data-focus-key={`year:${year.value}`}
      >
        {bar}
      </a>
    </g>
  )
}
