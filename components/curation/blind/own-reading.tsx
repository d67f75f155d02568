import type { BlindEntryDetail } from '@/lib/domain/curation/blind-entry-views'
import { FactRow } from '../../records/fact-row'
import { Card } from '../../ui/card'
import { Missing } from '../../ui/missing'

/** What the viewer entered themselves. */
export function OwnReading({ own }: { own: NonNullable<BlindEntryDetail['own']> }) {
  return (
    <Card title="Your reading" hint="It stays as it is.">
      <dl>
        {own.map(({ key, label, value }) => (
          <FactRow key={key} label={label}>
            {value.missing === null ? value.display : <Missing reason={value.missing} />}
          </FactRow>
        ))}
      </dl>
    </Card>
  )
}
