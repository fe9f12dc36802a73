import { FormulaSection } from "./formula-section.tsx";

/** What is counted: coverage, failures, runs that were cut off, digits. */
export function CountingSection() {
  return (
    <>
      <h2 id="counting">What is counted</h2>
      <FormulaSection anchor="coverage" title="Coverage">
        Measured, failed and not tried add up to all configurations that conditions and constraints
        allow; where these are endless or too many to count, to all that are known in any
        environment. The page says which of the two it is.
      </FormulaSection>
      <FormulaSection anchor="censoring" title="Runs that were cut off">
        A run that was stopped at a limit has no value, but is known to be worse than every value.
        Medians and quantiles count it last, and are not given where they would lie among such runs;
        a distribution ends below 100&nbsp;%. Other failures are counted beside the values and are
        part of no figure.
      </FormulaSection>
      <FormulaSection anchor="digits" title="Digits and units">
        Numbers are printed to four significant digits, shares and correlations to two, in the unit
        in which they read best: bytes as KiB, MiB or GiB (powers of 1,024), seconds as ms or µs.
        Files and the API have the registry’s own unit and every digit.
      </FormulaSection>
    </>
  );
}
