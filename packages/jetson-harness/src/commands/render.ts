import { describeDomain } from "@perfatlas/modeling/space";
import { type Board, totalSensors } from "../boards/board.ts";
import { boards } from "../boards/index.ts";
import { cappedLevels } from "../knobs/capped-levels.ts";
import { currentPowerMode } from "../knobs/power-modes.ts";
import { diagnose, knobFinding } from "../machine/doctor.ts";
import { identityFacts } from "../machine/identity.ts";
import { unverifiedReason } from "../machine/unverified-reason.ts";
import type { Sysroot } from "../sysroot/sysroot-port.ts";

/** `boards`: the boards known with the one this machine is, then the machine. */
export function renderBoards(sys: Sysroot, board: Board): string {
  const known = boards.map((one) => `${one.name === board.name ? "*" : " "} ${boardLine(one)}`);
  return [...known, renderMachine(sys, board)].join("\n");
}

/** What a board is called and known by. */
export function boardLine({ name, title, detectedBy }: Board): string {
  return `${name.padEnd(14)} ${title}: ${detectedBy}`;
}

/** Facts and sensors of a machine. */
export function renderMachine(sys: Sysroot, board: Board): string {
  const facts = Object.entries(identityFacts(sys, board)).map(
    ([name, fact]) => `  ${name.padEnd(18)} ${String(fact)}`,
  );
  const sensors = board.sensors(sys);
  const total = new Set(totalSensors(board, sensors).map((sensor) => sensor.name));
  const shown = sensors.map((sensor) => {
    const part = total.has(sensor.name) ? " (counts to the total)" : "";
    return `  ${sensor.name.padEnd(18)} ${sensor.kind}, ${sensor.unit}, ${sensor.form}${part}`;
  });
  return ["facts", ...facts, sensors.length === 0 ? "no sensors" : "sensors", ...shown, ""].join(
    "\n",
  );
}

/** `knobs`: every knob with its levels, its level now and whether it can be set. */
export function renderKnobs(sys: Sysroot, board: Board): string {
  const knobs = board.knobs(sys);
  if (knobs.length === 0) return "no knobs on this machine\n";
  const mode = currentPowerMode(sys);
  const unverified = unverifiedReason(sys, board);
  const lines = knobs.flatMap((knob) => {
    const now = knob.read(sys);
    const level = "level" in now ? String(now.level) : `unknown: ${now.missing}`;
    const finding = knobFinding(sys, knob);
    const { unit: symbol = "1" } = knob.option;
    const unit = symbol === "1" ? "" : ` ${symbol}`;
    const left = mode === undefined ? undefined : cappedLevels(knob, mode);
    const settable =
      unverified !== undefined
        ? `not settable: ${unverified}`
        : finding.isWorking
          ? "settable"
          : `not settable: ${finding.why ?? ""}`;
    return [
      `${knob.name} = ${level}${unit} (${settable})`,
      `  ${knob.option.kind}: ${describeDomain(knob.option)}`,
      ...(left === undefined || left.beyond.length === 0
        ? []
        : [
            `  power mode ${mode?.name} leaves ${left.effective.length} of them, up to ${left.highest}${unit}`,
          ]),
    ];
  });
  return `${lines.join("\n")}\n`;
}

/** `doctor`: what works, what does not and why, and the command that would make it work. */
export function renderDoctor(sys: Sysroot, board: Board): string {
  const lines = diagnose(sys, board).flatMap((finding) => {
    const mark = finding.isWorking ? "ok  " : "no  ";
    const why = finding.why === undefined ? "" : `: ${finding.why}`;
    const remedy = finding.remedy === undefined ? [] : [`      try: ${finding.remedy}`];
    return [`${mark}${finding.subject}${why}`, ...remedy];
  });
  return `${lines.join("\n")}\n`;
}
