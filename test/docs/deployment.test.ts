import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readSettings } from "../../apps/cli/src/settings.ts";

const folder = fileURLToPath(new URL("../../deploy/", import.meta.url));
const read = (path: string): string => readFileSync(`${folder}${path}`, "utf8");
const units = readdirSync(`${folder}systemd`);
const verifies = spawnSync("systemd-analyze", ["--version"]).status === 0;

/** Settings that a text gives values to, and that the command reads. */
const known = [
  "DATABASE_URL",
  "PERFATLAS_API",
  "PERFATLAS_ACCESS_LOG",
  "PERFATLAS_BUDGETS",
  "PERFATLAS_HOME",
];
known.push("PERFATLAS_MIRROR", "PERFATLAS_TOKEN", "PERFATLAS_TRUSTED_PROXY", "PORT");

interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly command?: readonly string[];
}

describe("files for deployment", () => {
  const composed = parse(read("compose.yaml"), { merge: true }) as {
    readonly services: Readonly<Record<string, Service>>;
  };

  test("the composition has services that depend on each other, of one image", () => {
    const { services } = composed;
    for (const { build, depends_on = {} } of Object.values(services)) {
      for (const name of Object.keys(depends_on)) expect(Object.keys(services)).toContain(name);
      if (build !== undefined) expect(read(`../${build.dockerfile}`)).toContain("ENTRYPOINT");
    }
    expect(services.worker?.command).toEqual(["worker"]);
  });

  test("its settings are those that the command reads, and are legal", () => {
    const environment = composed.services.instance?.environment ?? {};
    expect(known).toEqual(expect.arrayContaining(Object.keys(environment)));
    const filled = Object.entries(environment).map(([name, text]) => [
      name,
      text.replaceAll(/\$\{[^}]*\}/g, (found) => (found.includes(":-") ? "" : "secret")),
    ]);
    expect(readSettings(Object.fromEntries(filled)).databaseUrl).toContain("@database:5432/");
  });

  test("the image starts the command with settings that it reads", () => {
    const lines = read("Containerfile")
      .replaceAll(/\\\n\s*/g, "")
      .split("\n");
    const legal =
      /^(#|$|FROM |ARG |WORKDIR |ENV |COPY |RUN |USER |VOLUME |EXPOSE |HEALTHCHECK |ENTRYPOINT |CMD )/;
    expect(lines.filter((line) => !legal.test(line) && !/^ {2}CMD /.test(line))).toEqual([]);
    const named = lines.join("\n").match(/\b(PERFATLAS_[A-Z_]+|PORT)(?==)/g) ?? [];
    expect(known).toEqual(expect.arrayContaining(named));
  });

  test.skipIf(!verifies).each(units)("systemd takes %s (needs systemd-analyze)", (unit) => {
    const { stderr } = spawnSync(
      "systemd-analyze",
      ["verify", "--man=no", `${folder}systemd/${unit}`],
      {
        encoding: "utf8",
      },
    );
    // The command is not installed where the tests run.
    expect(stderr.split("\n").filter((line) => !/^$|is not executable/.test(line))).toEqual([]);
  });
});
