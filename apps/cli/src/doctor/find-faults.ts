import { tokenInForce } from "../identity/token-in-force.ts";
import type { Settings } from "../settings.ts";
import { checkEmbedded } from "./check-embedded.ts";
import { checkHome } from "./check-home.ts";
import { checkMirror } from "./check-mirror.ts";
import { checkPort } from "./check-port.ts";
import type { Finding } from "./finding.ts";

/**
 * Looks at everything that a deployment with these settings stands on, and changes nothing. Whoever asks a
 * registry elsewhere needs that one alone.
 */
export async function findFaults(settings: Settings): Promise<readonly Finding[]> {
  const { api, databaseUrl, databaseReadUrl, storageNodes, token } = settings;
  if (api !== undefined) {
    const { checkApi } = await import("./check-api.ts");
    const { token: sent } = await tokenInForce(settings);
    return await checkApi(api, sent);
  }
  const findings: Finding[] = [
    checkHome(settings),
    ...checkMirror(settings),
    await checkPort(settings),
  ];
  if (token !== undefined)
    findings.push({
      ...{ about: "token", level: "warning", says: "PERFATLAS_TOKEN has no effect" },
      remedy: "it is what a client sends to PERFATLAS_API, which is not set",
    });
  if (databaseUrl === undefined) return [...findings, await checkEmbedded(settings.home)];
  // The driver alone takes longer to load than all of the above.
  const { checkDatabase } = await import("./check-database.ts");
  findings.push(...(await checkDatabase(databaseUrl)));
  if (storageNodes.length > 0) {
    const { checkNode } = await import("./check-node.ts");
    for (const node of storageNodes) findings.push(...(await checkNode(databaseUrl, node)));
  }
  if (databaseReadUrl === undefined) return findings;
  const { checkReplica } = await import("./check-replica.ts");
  return [...findings, ...(await checkReplica(databaseUrl, databaseReadUrl))];
}
