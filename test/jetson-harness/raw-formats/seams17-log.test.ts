import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isLegalLevel } from "@perfatlas/modeling/space";
import { afterAll, describe, expect, test } from "vitest";
import { readSeams17Log } from "../../../packages/jetson-harness/src/raw-formats/seams17-log.ts";
import { readJournal } from "../../../packages/jetson-harness/src/session/journal.ts";
import { runCliInProcess } from "../run/run-cli-in-process.ts";

/**
 * Compared with the public text (iqbal128855/TestPerformance, commit 0709f91; the logs of 2018-09-25
 * and 2018-10-03 whole, that of 2018-10-04 up to character 72,000 and three later parts): time, level
 * and host, both announcements, all wordings of refusals, "Permission000", None. From the script that
 * wrote them, not from a log: "emc …" and "invalid status for cpu0". From the design notes: the board,
 * its release and that its cores share one policy. The lines are written anew for this test; counts
 * over whole logs are not checked.
 */
const at = (seconds: string): string => `2018-10-04 16:46:${seconds}`;
const line = (seconds: string, level: string, message: string): string =>
  `${at(seconds)} ${level} 127.0.1.1 ${message}`;
const announced = (seconds: string, list: string): string =>
  line(seconds, "INFO", `----------Current Config: ${list}----------`);
const START = line("00,001", "INFO", "Start RunTest");
const INIT = line("00,002", "INFO", "Initializing GenerateParams Class");
const EQUAL = "['1', '102000', '0', None, '0', None, '1', '102000', '1', '998400000']";
const MIXED = "['1', '102000', '1', '102000', '1', '1734000', '1', '710400', '0', None]";
const UNREADABLE = "['1', '1132800', '0', None, '0', None, '0', None, '1', 'Permission000']";
const read = (...lines: readonly string[]) => readSeams17Log(`${lines.join("\n")}\n`, "seams.log");

describe("the log of the TX1 scripts", () => {
  test("no run has a value, and every run says why", () => {
    const { runs, campaign } = read(START, INIT, announced("01,500", EQUAL));
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({
      configuration: {
        cpu1_online: false,
        cpu2_online: false,
        cpu3_online: true,
        cpu_frequency: 102_000_000,
        gpu_frequency: "998400000",
      },
      values: {},
      failures: {
        inference_time: { status: "missing", reason: "the log records no measurement" },
        total_power: { status: "missing" },
      },
      startedAt: "2018-10-04T16:46:01.500Z",
      covariates: { is_time_recorded: 1, is_time_zone_recorded: 0, refusals: 0 },
    });
    expect(campaign.environment.hardware).toBe("jetson-tx1");
  });

  test("refused levels make a run invalid, with every reason", () => {
    const { runs } = read(
      START,
      announced("01,000", EQUAL),
      line("01,100", "ERROR", "frequency of 102000 for  cpu3 did not change"),
      line("01,200", "ERROR", "gpu status did not change"),
      line("01,300", "ERROR", "gpu frequency 998400000 did not change"),
      announced("02,000", EQUAL),
    );
    expect(runs[0]?.failures.inference_time).toEqual({
      status: "invalid",
      reason:
        "cpu3 did not take 102000 kHz; the status of the gpu did not change; " +
        "the gpu did not take 998400000 Hz",
    });
    expect(runs[0]?.covariates.refusals).toBe(3);
    expect([runs[1]?.failures.inference_time?.status, runs[1]?.repeat]).toEqual(["missing", 1]);
  });

  test("a clock per core is what one policy allows, and the run invalid without any refusal", () => {
    const { runs } = read(START, announced("01,000", MIXED));
    expect(runs[0]?.configuration).toMatchObject({
      cpu_frequency: 1_734_000_000,
      gpu_frequency: "unset",
    });
    expect(runs[0]?.failures.total_power).toEqual({
      status: "invalid",
      reason: "the cores ask for 102000 and 710400 and 1734000 kHz, but one policy has one clock",
    });
    expect(runs[0]?.covariates).toMatchObject({
      asked_cpu0_khz: 102000,
      asked_cpu1_khz: 102000,
      asked_cpu2_khz: 1734000,
      asked_cpu3_khz: 710400,
    });
  });

  test("the text of an error is no clock", () => {
    const { runs } = read(START, announced("01,000", UNREADABLE));
    expect(runs[0]?.configuration.gpu_frequency).toBe("unreadable");
    expect(runs[0]?.failures.inference_time).toEqual({
      status: "invalid",
      reason: 'the GPU\'s clock is "Permission000", the text of an error',
    });
  });

  test("refusals of the older wordings name the configuration and make one run of it", () => {
    const old = "['1', '102000', '0', '102000', '0', '102000', '0', '102000', '0', '998400000']";
    const { runs } = read(
      line("00,000", "INFO", "all the big cores are enabled"),
      START,
      line(
        "01,000",
        "ERROR",
        `frequency of 102000 for : cpu0did not change for configuration: ${old}`,
      ),
      line(
        "01,100",
        "ERROR",
        `frequency of cpu0 for : 102000did not change for configuration: ${old}`,
      ),
      line("01,200", "ERROR", `cpu status did not change for: cpu1for configuration: ${old}`),
      line("01,300", "ERROR", `cpu status did not change for cpu2 for configuration: ${old}`),
      line(
        "01,400",
        "ERROR",
        `frequency of cpu3 for  None did not change for configuration: ${old}`,
      ),
      START,
      line("05,000", "ERROR", `gpu status did not change for configuration: ${old}`),
    );
    expect(runs.map(({ block, position, repeat }) => [block, position, repeat])).toEqual([
      [0, 0, 0],
      [1, 0, 1],
    ]);
    expect(runs[0]?.failures.inference_time?.reason).toBe(
      "cpu0 did not take 102000 kHz; cpu0 did not take 102000 kHz; " +
        "the status of cpu1 did not change; the status of cpu2 did not change; " +
        "cpu3 did not take None kHz",
    );
  });

  test("the first announcements had no dashes, and their refusals no core", () => {
    const { runs } = read(
      START,
      line("01,000", "INFO", `Current Config: ${EQUAL}`),
      line("01,100", "ERROR", "frequency of 102000 of  102000 did not change"),
      line("01,200", "ERROR", "the fan did not change"),
    );
    expect(runs.map(({ failures }) => failures.total_power?.reason)).toEqual([
      "a core did not take 102000 kHz; the fan did not change",
    ]);
  });

  test("every level is one of the space, for all wordings together", () => {
    const { runs, campaign } = read(
      START,
      ...[EQUAL, MIXED, UNREADABLE].map((list, i) => announced(`0${i},000`, list)),
    );
    for (const { configuration } of runs) {
      for (const option of campaign.options) {
        expect(isLegalLevel(option, configuration[option.name] ?? "none")).toBe(true);
      }
    }
  });

  test("what is not of the form is refused with file and line", () => {
    const refuse =
      (...lines: readonly string[]) =>
      () =>
        read(START, ...lines);
    expect(refuse("Traceback (most recent call last):")).toThrow(
      /no line of this log.*seams.log, line 2/,
    );
    expect(refuse(line("01,000", "ERROR", "gpu status did not change"))).toThrow(
      /no configuration.*line 2/,
    );
    expect(refuse(announced("01,000", EQUAL), line("01,100", "ERROR", "boom"))).toThrow(
      /"boom" is no refusal.*line 3/,
    );
    expect(refuse(announced("01,000", "['1', 102000]"))).toThrow(/"102000" is neither.*line 2/);
    expect(refuse(announced("01,000", "['1', '102000']"))).toThrow(/2 fields; this log has 10/);
    expect(refuse(announced("01,000", EQUAL.replace("'102000'", "'103000'")))).toThrow(
      /"103000" is no clock of cpu0.*line 2/,
    );
    expect(() => read(START, INIT)).toThrow(/no configuration in the log \(seams.log\)/);
  });
});

describe("import of a log", () => {
  const folder = mkdtempSync(join(tmpdir(), "harness-seams-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "logfile");
  const spool = join(folder, "spool");
  writeFileSync(
    file,
    `${[START, announced("01,000", EQUAL), announced("02,000", MIXED)].join("\n")}\n`,
  );

  test("the format is told from the first line, and a cut-off import is completed", async () => {
    const first = await runCliInProcess(["import", file, "--spool", spool]);
    expect(first.out).toMatch(/2 runs of none recorded on jetson-tx1, 2 without a value/);
    const journal = /, (\S+journal\.ndjson)/.exec(first.out)?.[1] as string;
    const whole = readJournal(journal);
    expect(whole.map(({ kind }) => kind)).toEqual(["plan", "end", "end", "done"]);
    const lines = readFileSync(journal, "utf8").split("\n");
    writeFileSync(journal, `${lines.slice(0, 2).join("\n")}\n${lines[2]?.slice(0, 40)}`);
    await runCliInProcess(["import", file, "--spool", spool]);
    expect(readJournal(journal)).toEqual(whole);
    expect((await runCliInProcess(["import", file, "--spool", spool])).out).toMatch(/before/);
  });

  test("a format is named with --format, and an unknown one is bad input", async () => {
    const named = await runCliInProcess(["import", file, "--spool", spool, "--format", "opml19"]);
    expect([named.code, named.error]).toEqual([2, expect.stringMatching(/no column "model_name"/)]);
    const unknown = await runCliInProcess(["import", file, "--format", "fse18"]);
    expect(unknown.error).toMatch(/no format "fse18"; formats are seams17, opml19, tegrastats/);
    writeFileSync(join(folder, "other"), "a,b\n1,2\n");
    const strange = await runCliInProcess(["import", join(folder, "other")]);
    expect(strange.error).toMatch(
      /ILLEGAL_RAW_FORMAT: none of the formats seams17, opml19, tegrastats/,
    );
  });
});
