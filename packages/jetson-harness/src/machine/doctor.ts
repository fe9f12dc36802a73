import { type Board, totalSensors } from "../boards/board.ts";
import type { Knob } from "../knobs/knob.ts";
import { readSensor } from "../sensors/read-sensor.ts";
import type { Access, Sysroot } from "../sysroot/sysroot-port.ts";

/** Whether something works here, why not, and the command that would change it. */
export interface Finding {
  readonly subject: string;
  readonly isWorking: boolean;
  readonly why?: string;
  readonly remedy?: string;
}

/** What is settable and readable on this machine. */
export function diagnose(sys: Sysroot, board: Board): readonly Finding[] {
  return [
    ...board.knobs(sys).map((knob) => knobFinding(sys, knob)),
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
    const subject = `sensor ${sensor.name}`;
    const reading = readSensor(sys, sensor);
    if ("value" in reading) return { subject, isWorking: true };
    const denied = reading.missing === "EACCES";
    const gated =
      reading.missing === "EAGAIN" ? " (gated: reads again once its unit is powered)" : "";
    return {
      subject,
      isWorking: false,
      why: `${sensor.paths[0]}: ${reading.missing}${gated}`,
      ...(denied ? { remedy: `sudo chmod a+r ${sensor.paths.join(" ")}` } : {}),
    };
  });
  const total = totalSensors(board, sensors);
  const unread = total.find((sensor) => !("value" in readSensor(sys, sensor)));
  const subject = `energy of the board (${total.map((sensor) => sensor.name).join(" + ")})`;
  const energy: Finding =
    total.length === 0
      ? { subject: "energy of the board", isWorking: false, why: "no power sensor covers it" }
      : unread === undefined
        ? { subject, isWorking: true }
        : { subject, isWorking: false, why: `${unread.name} cannot be read` };
  return [...findings, energy];
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
