import type { TrialScreen } from '../trial-screen'
import { LandscapeCard } from './landscape-card'
import styles from './landscape.module.css'
import { landscapeFileHref } from '@/lib/client/routes'
import { largest } from '@/lib/domain/shared/largest'
import { drawnLines, type LandscapeLayout } from '@/lib/domain/trials/landscape-layout'
import type { LandscapeShape } from '@/lib/domain/trials/landscape-shape'
import type { Landscape } from '@/lib/domain/trials/landscape-views'
import { fieldWord, sayParticipantRule } from '@/lib/domain/trials/landscape-words'

const mostLayers = 12
const fewColumns = 7

/** A card for the whole selection, or one for each value it is split by, all with the same rows and columns. */
export function LandscapeLayers(props: {
  screen: TrialScreen
  shape: LandscapeShape
  landscape: Landscape
  layout: LandscapeLayout
}) {
  const { screen, shape, landscape, layout } = props
  const layers = largest(
    layout.layers.map((layer) => ({ layer, count: layer.total })),
    mostLayers,
  )
  const isNarrow = shape.split !== null && drawnLines(layout).columns.length <= fewColumns
  return (
    <>
      {shape.measure === 'participants' && <p className={styles.rule}>{sayParticipantRule(landscape)}</p>}
      {shape.split === 'disagreement' || shape.rows === 'disagreement' || shape.columns === 'disagreement' ? (
        <p className={styles.rule}>Trials whose sources agree have no place in this landscape.</p>
      ) : null}
      {shape.split !== null && (
        <p className={styles.rule}>
          {layers.length < layout.layers.length
            ? `The ${layers.length} largest of ${layout.layers.length} parts by ${fieldWord(shape.split)} are drawn. `
            : `${layers.length} parts by ${fieldWord(shape.split)}. `}
          <a href={landscapeFileHref(shape, screen.request.filters, 'csv')} download rel="nofollow">
            All parts as one CSV file
          </a>
        </p>
      )}
      <div className={styles.layers} data-narrow={isNarrow || undefined}>
        {layers.map(({ layer }) => (
          <LandscapeCard
            key={layer.value?.value ?? ''}
            screen={screen}
            shape={shape}
            landscape={landscape}
            layout={layout}
            layer={layer}
          />
        ))}
      </div>
    </>
  )
}
