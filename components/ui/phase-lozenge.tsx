import { Missing } from './missing'
import styles from './phase-lozenge.module.css'
import { isMissingReason } from '@/lib/domain/shared/missing'

const STEPS = {
  EARLY_PHASE1: { step: 1, short: 'Early 1' },
  PHASE1: { step: 2, short: '1' },
  'PHASE1|PHASE2': { step: 3, short: '1/2' },
  PHASE2: { step: 4, short: '2' },
  'PHASE2|PHASE3': { step: 5, short: '2/3' },
  PHASE3: { step: 6, short: '3' },
  PHASE4: { step: 6, short: '4' },
} as const

/** The place of a phase combination on the tinted scale, or null where it has none (missing, not applicable, as given). */
export function phaseStep(group: string): { step: number; short: string } | null {
  return isStepped(group) ? STEPS[group] : null
}

/**
 * A phase as a tinted lozenge. What is missing says so; what a registry words in its own way (`AS_GIVEN`, with `text`)
 * and combinations off the scale stand in plain italics, never in a lozenge.
 */
export function PhaseLozenge({ group, label, text }: { group: string; label: string; text?: string | null }) {
  const scale = phaseStep(group)
  if (scale)
    return (
      <span className={styles.lozenge} data-step={scale.step} title={label}>
        <span className={styles.label}>{label}</span>
        <span className={styles.short} aria-hidden="true">
          {scale.short}
        </span>
      </span>
    )
  if (isMissingReason(group)) return <Missing reason={group} />
  return <em className={styles.asGiven}>{group === 'AS_GIVEN' ? (text ?? label) : label}</em>
}

function isStepped(group: string): group is keyof typeof STEPS {
  return Object.hasOwn(STEPS, group)
}
