import type { StrategiesQuery } from "../../generated/graphql.ts";
import { TableRegion } from "../layout/table-region.tsx";
import { needsText } from "./needs-text.ts";

type Strategy = StrategiesQuery["strategies"][number];

/** What a strategy needs, and what can be set on it. */
export function StrategySettings(props: { readonly strategy: Strategy }) {
  const { needs, settings } = props.strategy;
  return (
    <>
      {needs !== null && <p>Needs {needsText(needs)}.</p>}
      {settings.length > 0 && (
        <>
          <h2>Settings</h2>
          <TableRegion label="Settings">
            <thead>
              <tr>
                <th scope="col">Setting</th>
                <th scope="col">What it means</th>
                <th scope="col">Legal</th>
                <th scope="col">Default</th>
              </tr>
            </thead>
            <tbody>
              {settings.map((setting) => (
                <tr key={setting.name}>
                  <th scope="row">
                    <code>{setting.name}</code>
                  </th>
                  <td>{setting.description}</td>
                  <td>{setting.legal}</td>
                  <td>{String(setting.default)}</td>
                </tr>
              ))}
            </tbody>
          </TableRegion>
        </>
      )}
    </>
  );
}
