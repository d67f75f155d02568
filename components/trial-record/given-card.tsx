import { disagreementId } from '@/lib/client/routes'
import { ADMINISTRATION_FIELDS } from '@/lib/domain/trials/trial-sections'
import type { AdministrationView, TrialDetail } from '@/lib/domain/trials/trial-views'
import { AdministrationRows } from '../records/administration-rows'
import { FoldedList } from '../records/folded-list'
import { DisagreementCards } from './disagreement-card'
import { type MissingField, MissingLine } from './missing-line'
import styles from './given-card.module.css'
import { partItem } from './part-item'
import { SectionCard } from './section-card'

/** What is given: product and what it is made of, and how it is administered; several administrations one by one. */
export function GivenCard({ trial }: { trial: TrialDetail }) {
  const [only, ...more] = trial.administrations
  if (only && more.length === 0) return <OneAdministration trial={trial} administration={only} />
  return (
    <SectionCard
      section="given"
      trial={trial}
      alsoMissing={only ? [] : missingOfAdministration(trial, undefined)}
      after={
        (only || trial.interventions.length > 0) && (
          <div className={styles.several}>
            {trial.administrations.map((administration) => (
              <AdministrationBlock key={administration.id} trial={trial} administration={administration} />
            ))}
            <Interventions trial={trial} />
          </div>
        )
      }
    />
  )
}

type Given = { trial: TrialDetail; administration: AdministrationView }

function OneAdministration({ trial, administration }: Given) {
  const cardId = (field: string) => disagreementId(field, administration.id)
  const rows = { administration, cardId, sources: trial.sources }
  return (
    <>
      <SectionCard
        section="given"
        trial={trial}
        rowsBefore={<AdministrationRows {...rows} fields={['product']} />}
        rowsAfter={<AdministrationRows {...rows} fields={ADMINISTRATION_FIELDS} />}
        after={
          trial.interventions.length > 0 && (
            <div className={styles.several}>
              <Interventions trial={trial} />
            </div>
          )
        }
        alsoMissing={missingOfAdministration(trial, administration)}
      />
      <DisagreementCards
        views={administration.fields}
        sources={trial.sources}
        administration={administration.id}
      />
    </>
  )
}

// the registry's own list: all that is given, comparators included
function Interventions({ trial }: { trial: TrialDetail }) {
  return (
    <FoldedList
      title="Interventions"
      items={trial.interventions.map(({ name, type, description }) => partItem(name, type, description))}
    />
  )
}

function AdministrationBlock({ trial, administration }: Given) {
  const cardId = (field: string) => disagreementId(field, administration.id)
  return (
    <section className={styles.block}>
      <h3>{administration.product?.label ?? 'Product not named'}</h3>
      <dl>
        <AdministrationRows
          administration={administration}
          cardId={cardId}
          sources={trial.sources}
          fields={['product', ...ADMINISTRATION_FIELDS]}
        />
      </dl>
      <MissingLine fields={missingOfAdministration(trial, administration)} />
      <DisagreementCards
        views={administration.fields}
        sources={trial.sources}
        administration={administration.id}
      />
    </section>
  )
}

function missingOfAdministration(
  trial: TrialDetail,
  administration: AdministrationView | undefined,
): MissingField[] {
  const stated =
    administration?.fields.filter((view) => view.display !== null).map((view) => view.field) ?? []
  return (['product', ...ADMINISTRATION_FIELDS] as const)
    .filter((field) => !stated.includes(field))
    .map((field) => ({
      field,
      reason:
        administration?.fields.find((view) => view.field === field)?.missing ??
        trial.row.missing[field] ??
        'NOT_CAPTURED',
    }))
}
