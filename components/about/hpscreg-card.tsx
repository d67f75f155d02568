import { HPSCREG_COLUMNS } from '@/lib/domain/registries/hpscreg-columns'
import { Card } from '../ui/card'
import styles from './about-data.module.css'

/** Whom each column of the hPSCreg table is owed to. */
export function HpscregCard() {
  return (
    <div id="hpscreg" className={styles.anchor}>
      <Card
        title="The hPSCreg table, column by column"
        hint="182 clinical studies of products from pluripotent stem cells, 2025"
      >
        <div className={styles.prose}>
          <p>
            The table (CC0, <a href="https://doi.org/10.5281/zenodo.15170761">doi:10.5281/zenodo.15170761</a>)
            was gathered from two places. Its texts are kept as given; empty cells are{' '}
            <em>not captured yet</em>, because the copy may lack what the registry has.
          </p>
        </div>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">Meaning</th>
              <th scope="col">Stated by</th>
            </tr>
          </thead>
          <tbody>
            {HPSCREG_COLUMNS.map(({ column, meaning, statedBy }) => (
              <tr key={column}>
                <th scope="row" className={styles.code}>
                  {column}
                </th>
                <td>{meaning}</td>
                <td>{statedBy}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </div>
  )
}
