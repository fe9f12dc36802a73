import { type Board, totalSensors } from "../boards/board.ts";
import { knobKinds } from "../knobs/index.ts";
import type { Knob } from "../knobs/knob.ts";
import { unreadableSensor } from "../sensors/unreadable-sensor.ts";
import type { Access, Sysroot } from "../sysroot/sysroot-port.ts";
import { unverifiedReason } from "./unverified-reason.ts";

/** Whether something works here, why not, and the command that would change it. */
export interface Finding {
  readonly subject: string;
  readonly isWorking: boolean;
  readonly why?: string;
  readonly remedy?: string;
}

/** What is settable and readable on this machine. */
export function diagnose(sys: Sysroot, board: Board): readonly Finding[] {
  const unverified = unverifiedReason(sys, board);
  return [
    ...(unverified === undefined
      ? []
      : [{ subject: `board ${board.name}`, isWorking: false, why: unverified }]),
    // Nothing is written then: whether it could be does not matter.
    ...(unverified === undefined ? board.knobs(sys) : []).map((knob) => knobFinding(sys, knob)),
    ...absentKnobs(sys, board),
    ...sensorFindings(sys, board),
    ...machineFindings(sys, board),
  ];
}

/** Whether a knob can be set by this user. */
export function knobFinding(sys: Sysroot, knob: Knob): Finding {
  const subject = `knob ${knob.name}`;
  const blocked = knob
    .attributes(sys)
    .map((path) => ({ path, access: sys.access(path) }))
    .find(({ access }) => access !== "writable");
  if (blocked === undefined) return { subject, isWorking: true };
  return {
    subject,
    isWorking: false,
    why: `${blocked.path} is ${WORDS[blocked.access]}`,
    ...remedyOf(blocked.path, blocked.access),
  };
}

/** What a board of this kind has and this machine does not show: every kind of knob on a Jetson, those of cores elsewhere. */
function absentKnobs(sys: Sysroot, board: Board): readonly Finding[] {
  const names = board.knobs(sys).map(({ name }) => name);
  return knobKinds
    .filter(({ word }) => board.name !== "linux" || word.startsWith("cpu."))
    .filter(({ knob }) => !names.some((name) => name === knob || name.startsWith(`${knob}.`)))
    .map(({ knob, foundBy }) => ({
      subject: `knob ${knob}`,
      isWorking: false,
      why: `not on this machine; looked for ${foundBy}`,
    }));
}

const WORDS: Readonly<Record<Access, string>> = {
  absent: "absent",
  denied: "not writable by this user",
  "read-only": "read-only on this kernel",
  writable: "writable",
};

function remedyOf(path: string, access: Access): { remedy?: string } {
  if (access === "denied") return { remedy: "sudo systemctl enable --now perfatlas-helper.socket" };
  if (access === "absent" && path.startsWith("/sys/kernel/debug")) {
    return { remedy: "sudo mount -t debugfs none /sys/kernel/debug" };
  }
  return {};
}

function sensorFindings(sys: Sysroot, board: Board): readonly Finding[] {
  const sensors = board.sensors(sys);
  const findings = sensors.map((sensor): Finding => {
    const fault = unreadableSensor(sys, sensor);
    return { subject: `sensor ${sensor.name}`, isWorking: fault === undefined, ...fault };
  });
  return [...findings, energyFinding(sys, board)];
}

function energyFinding(sys: Sysroot, board: Board): Finding {
  const total = totalSensors(board, board.sensors(sys));
  if (total.length === 0) {
    const subject = "energy of the board";
    return { subject, isWorking: false, ...noPowerSensor(board) };
  }
  const subject = `energy of the board (${total.map((sensor) => sensor.name).join(" + ")})`;
  const unread = total.find((sensor) => unreadableSensor(sys, sensor) !== undefined);
  return unread === undefined
    ? { subject, isWorking: true }
    : { subject, isWorking: false, why: `${unread.name} cannot be read` };
}

/** Why nothing measures the whole machine's energy, and what would. */
export function noPowerSensor({ name }: Board): { why: string; remedy: string } {
  const external = "or measure with an external meter (power: { meter: … })";
  return name === "linux"
    ? {
        why: "no power sensor covers it: no counter of Intel or AMD below /sys/class/powercap or hwmon (virtual machines hide them)",
        remedy: `sudo modprobe intel_rapl_msr    # Intel, and AMD since kernel 5.8; ${external}`,
      }
    : {
        why: "no power sensor covers it: none of the rails that are known to be the whole board",
        remedy: `name rails in the experiment (power: { rails: […] }), ${external}`,
      };
}

function machineFindings(sys: Sysroot, board: Board): readonly Finding[] {
  const findings: Finding[] = [];
  if (board.name !== "linux" && sys.list("/sys/kernel/debug").length === 0) {
    findings.push({
      subject: "debugfs",
      isWorking: false,
      why: "/sys/kernel/debug is empty or closed to this user; the memory clock needs it",
      remedy: "sudo mount -t debugfs none /sys/kernel/debug",
    });
  }
  const pressure = "text" in sys.read("/proc/pressure/cpu");
  findings.push({
    subject: "pressure stall information",
    isWorking: pressure,
    ...(pressure ? {} : { why: "/proc/pressure/cpu is absent; boot with psi=1" }),
  });
  return findings;
}
