/** How an evaluation runs, and the split of the suite whose published figures stand beside ours. */
export function ProtocolSection() {
  return (
    <section id="protocol">
      <h2>Protocol</h2>
      <p>
        A <em>task</em> is a system, a metric, source environments whose measurements are all known,
        a target environment, and a <em>budget</em>: how many configurations may be measured in the
        target. A driver answers a strategy’s questions from the stored table and refuses the first
        one beyond the budget. A <em>suite</em> is a frozen list of tasks.
      </p>
      <p>
        Each task is repeated with other random draws. An error is computed per repeat, its mean and
        standard deviation (sd) are taken over the repeats of an environment, then averaged over the
        environments of a subject. Seeds are fixed: the same seed gives the same number.
      </p>
      <h3>The suite sempl-fse24</h3>
      <p>
        It repeats the splits of Gong &amp; Chen (FSE 2024) row by row, so that figures computed
        here stand beside theirs:
      </p>
      <ul>
        <li>Rows with a zero in any environment of a system are dropped; the rest is the space.</li>
        <li>
          Each environment is the target in turn; all others are sources, with all of their rows.
        </li>
        <li>
          Repeat <i>k</i> = 0 … 29 seeds CPython’s generator with 2<i>k</i>; all rows that are not
          measured in the target are its test set.
        </li>
        <li>MAPE over the whole test set; mean over repeats, then over environments.</li>
      </ul>
    </section>
  );
}
