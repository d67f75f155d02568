import { Card } from '../ui/card'
import styles from './about-data.module.css'

/** How the shown value is chosen among what sources say, in plain words (the rule of `project`). */
export function ChoiceCard() {
  return (
    <div id="choice" className={styles.anchor}>
      <Card title="How the shown value is chosen">
        <div className={`${styles.prose ?? ''} ${styles.columns ?? ''}`}>
          <p>
            Everything a source says is kept: nothing is overwritten when another source says something else.
            For each field of a trial, the value on screen is the first of these that says anything:
          </p>
          <ol>
            <li>what a curator has read in a primary source, and a reviewer has accepted;</li>
            <li>the newest version of the trial’s own record in its primary registry;</li>
            <li>
              the newest of all other sources by the date they bear: other registries, copies of a record,
              papers, pages. A date without a day counts as its first day; undated sources come last, and the
              hPSCreg table last of equals;
            </li>
            <li>what a named rule reads out of a title, with the words it read.</li>
          </ol>
          <p>
            Sources disagree when two of them, of different origin, state different things. A copy of a record
            is no origin of its own: its newest copy speaks for the record, and the older ones are shown as
            older. A less exact value, such as a month beside a day or a cell type beside a kind of it, is no
            disagreement. Where there is one, all statements stand side by side in an amber card with their
            dates and words.
          </p>
          <p>
            A value that is missing says why: <em>not reported</em> when a source was read and is silent,{' '}
            <em>not captured yet</em> when nobody has looked or our copy lacks it, <em>not applicable</em>{' '}
            when the question does not arise. These can be filtered for and are counted; they never become
            zero.
          </p>
        </div>
      </Card>
    </div>
  )
}
