/** The numbers of a chart as a table: the first column names, the others count. */
export function NumbersTable(props: {
  caption: string
  heads: readonly string[]
  rows: readonly { key: string; name: string; counts: readonly (number | string)[] }[]
}) {
  return (
    <table>
      <caption className="visually-hidden">{props.caption}</caption>
      <thead>
        <tr>
          {props.heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            {row.counts.map((count, index) => (
              <td key={props.heads[index + 1]}>{count}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
