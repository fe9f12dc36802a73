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
      <h3>The suite starter</h3>
      <p>
        The measurements that come with the program: the first environment of each data set is the
        source, all others are targets, and 10, 20 or 40 configurations may be measured in the
        target. Its tasks are frozen.
      </p>
      <h3>Suites made from a data set</h3>
      <p>
        Any data set can be evaluated. One environment is the source, by default the one with most
        measured configurations; every other one with at least eight is a target. Budgets are 5, 10
        and 20, as far as they are at most half of the target’s configurations. The test is what was
        measured in the target and not used for training. Such a suite follows its data set: what
        was computed before the data grew is not shown.
      </p>
      <h3>Advice</h3>
      <p>
        What is advised is what is scored: the same strategies choose the next configurations, from
        the sources that agree best with what is measured in the target. Predictions have intervals
        that should hold nine of ten measurements; a configuration is called feasible with the
        probability that it does not fail and keeps every bound. Advice to stop compares what more
        measurements are expected to buy with what they cost.
      </p>
    </section>
  );
}
