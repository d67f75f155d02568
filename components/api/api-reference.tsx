import { Card } from '@/components/ui/card'
import styles from './api-reference.module.css'

export interface ApiOperation {
  path: string
  summary: string
  parameters: { name: string; isRequired: boolean; type: string; about: string }[]
}

const EXAMPLES: Record<string, string> = {
  '/trials': '/trials?route=intravenous&phase=PHASE1&facets=1',
  '/trials/{id}': '/trials/NCT06138210',
  '/trials/{id}/claims': '/trials/NCT06138210/claims',
  '/trials/crosstab': '/trials/crosstab?rows=cellType&columns=phaseGroup',
  '/trials/export': '/trials/export?format=csv&condition=ischemic-stroke',
  '/products/{slug}': '/products/alf201',
  '/claims/export': '/claims/export?format=csv&condition=ischemic-stroke',
}

export function ApiReference({ base, operations }: { base: string; operations: ApiOperation[] }) {
  return operations.map((operation) => (
    <Card key={operation.path} title={operation.summary}>
      <p className={styles.path}>
        <span>GET</span> {base}
        {operation.path}
      </p>
      <Example
        href={base + (EXAMPLES[operation.path] ?? (operation.path.includes('{') ? '' : operation.path))}
      />
      {operation.parameters.length > 0 && <Parameters operation={operation} />}
    </Card>
  ))
}

function Example({ href }: { href: string }) {
  if (href.endsWith('/api/v1')) return null
  return (
    <p className={styles.example}>
      Try <a href={href}>{href}</a>
    </p>
  )
}

function Parameters({ operation }: { operation: ApiOperation }) {
  return (
    <details className={styles.parameters}>
      <summary>
        {operation.parameters.length === 1 ? '1 parameter' : `${operation.parameters.length} parameters`}
      </summary>
      <dl>
        {operation.parameters.map(({ name, isRequired, type, about }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>{' '}
              <span>
                {type}
                {isRequired && ', required'}
              </span>
            </dt>
            <dd>{about}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
