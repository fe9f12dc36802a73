import { formatFixed } from "../../format/format-number.ts";
import { CopyableText } from "../layout/copyable-text.tsx";
import { TableRegion } from "../layout/table-region.tsx";
import type { Claim } from "./claims-table.tsx";
import { sentence } from "./sentence.ts";

/** The errors that a claim was judged by, target by target, and the commands that compute them. */
export function ClaimSection({ claim }: { readonly claim: Claim }) {
  return (
    <section id="errors" aria-label={claim.statement}>
      <h3>{sentence(claim.statement)}</h3>
      {claim.checks.map((check) => {
        const commands = [...new Set(check.errors.map(({ command }) => command))];
        return (
          <section key={check.scope} aria-label={`${claim.statement}: ${check.title}`}>
            <h4>{sentence(check.title)}</h4>
            {check.errors.length === 0 ? (
              <p className="soft">Nothing was computed.</p>
            ) : (
              <TableRegion label={`Errors of ${claim.slug}: ${check.title}`}>
                <thead>
                  <tr>
                    <th scope="col">Method</th>
                    <th scope="col">Target</th>
                    <th scope="col" className="number">
                      Budget
                    </th>
                    <th scope="col" className="number">
                      MAPE, %
                    </th>
                    <th scope="col" className="number">
                      Repeats
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {check.errors.map((one) => (
                    <tr key={`${one.strategy} ${one.learner} ${one.target} ${one.budget}`}>
                      <th scope="row">
                        {one.strategy} {one.learner === "" ? "" : `with ${one.learner}`}
                      </th>
                      <td>
                        <code>{one.target}</code>
                      </td>
                      <td className="number">{one.budget}</td>
                      <td className="number">{formatFixed(one.meanMapePercent, 2)}</td>
                      <td className="number">{one.repeatCount}</td>
                    </tr>
                  ))}
                </tbody>
              </TableRegion>
            )}
            {commands.map((command) => (
              <CopyableText key={command} text={command} what={`command of ${claim.slug}`} />
            ))}
          </section>
        );
      })}
    </section>
  );
}
