'use client'

import { useState } from 'react'
import button from '@/components/ui/button.module.css'
import type { ClashView } from '@/lib/domain/curation/proposal-views'
import { sayDate } from '@/lib/domain/shared/words'
import styles from './clash-panel.module.css'

type Sides = Record<string, 'mine' | 'theirs'>

/**
 * Shown when somebody else changed the thing meanwhile: before, now and what was typed, field by field. Nothing typed is
 * lost; the author keeps theirs or takes the other, and goes on from the new version.
 */
export function ClashPanel(props: {
  clashes: readonly ClashView[]
  onGoOn: (dropped: { clash: ClashView; fields: string[] }[]) => void
}) {
  const [sides, setSides] = useState<Sides>({})
  const dropped = props.clashes.map((clash) => ({
    clash,
    fields: clash.fields
      .filter((field) => sides[keyOf(clash, field.field)] === 'theirs')
      .map(({ field }) => field),
  }))
  return (
    <section className={styles.panel} aria-labelledby="clash-heading" role="alert">
      <h2 id="clash-heading">Changed by somebody else while you were typing</h2>
      {props.clashes.map((clash) => (
        <Clash key={`${clash.entityType} ${clash.entityId}`} clash={clash} sides={sides} onSide={setSides} />
      ))}
      <p>
        <button type="button" className={button.primary} onClick={() => props.onGoOn(dropped)}>
          Go on from the new version
        </button>
      </p>
    </section>
  )
}

function Clash(props: { clash: ClashView; sides: Sides; onSide: (sides: Sides) => void }) {
  const { clash, sides } = props
  return (
    <>
      <p>
        {clash.label} was at version {clash.baseVersion ?? 'none'} when you opened it and is at version{' '}
        {clash.currentVersion ?? 'none'} now.{' '}
        {clash.changes.map(({ by, at, reason }) => (
          <span key={`${by} ${at}`}>
            Changed by <strong>{by}</strong> on {sayDate(at.slice(0, 10))}
            {reason !== null && reason !== '' ? `: “${reason}”` : ''}.{' '}
          </span>
        ))}
      </p>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={`What changed in ${clash.label}`}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">When you opened it</th>
              <th scope="col">Now</th>
              <th scope="col">What you typed</th>
              <th scope="col">Which one</th>
            </tr>
          </thead>
          <tbody>
            {clash.fields.map((field) => {
              const key = keyOf(clash, field.field)
              return (
                <tr key={field.field} data-is-clash={field.isClash}>
                  <th scope="row">{field.label}</th>
                  <td>{field.before ?? 'nothing'}</td>
                  <td>{field.isClash ? (field.now ?? 'nothing') : 'the same'}</td>
                  <td>{field.typed}</td>
                  <td>
                    <Sides
                      name={key}
                      label={field.label}
                      side={sides[key] ?? 'mine'}
                      onSide={(side) => props.onSide({ ...sides, [key]: side })}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Sides(props: {
  name: string
  label: string
  side: 'mine' | 'theirs'
  onSide: (side: 'mine' | 'theirs') => void
}) {
  return (
    <fieldset className={styles.sides}>
      <legend className="visually-hidden">{props.label}</legend>
      {(['mine', 'theirs'] as const).map((side) => (
        <label key={side}>
          <input
            type="radio"
            name={props.name}
            checked={props.side === side}
            onChange={() => props.onSide(side)}
          />
          {side === 'mine' ? 'keep mine' : 'take theirs'}
        </label>
      ))}
    </fieldset>
  )
}

function keyOf(clash: ClashView, field: string): string {
  return `${clash.entityType} ${clash.entityId} ${field}`
}
