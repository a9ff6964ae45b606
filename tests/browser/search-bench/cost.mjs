// What a command costs: processor time and the most memory it held, as Linux counts them.

import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";

const TICKS_A_SECOND = 100;
const EVERY = 20;

/** Runs a command to its end; gives what it printed, CPU seconds and peak megabytes. */
export async function run(command, options, { cwd } = {}) {
  const child = spawn(command, options, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
  let last = { cpu: 0, peak: 0 };
  const look = setInterval(() => (last = usage(child.pid) ?? last), EVERY);
  const code = await new Promise((resolve, reject) => child.on("close", resolve).on("error", reject));
  clearInterval(look);
  if (code !== 0) throw new Error(`${command} ${options.join(" ")} ended with ${code}:\n${output}`);
  return { output, ...last };
}

/** What a process used until now; undefined when it has ended. */
function usage(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [user, system] = stat.slice(stat.lastIndexOf(")") + 2).split(" ").slice(11, 13).map(Number);
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return kilobytes && { cpu: (user + system) / TICKS_A_SECOND, peak: (Number(kilobytes[1]) * 1024) / 1e6 };
  } catch {
    return undefined;
  }
}

/** Milliseconds of processor time that all threads of these processes had. */
export function threadTime(pids) {
  const tasks = pids.flatMap((pid) => readdirSync(`/proc/${pid}/task`).map((task) => `/proc/${pid}/task/${task}`));
  const nanoseconds = tasks.map((task) => Number(readFileSync(`${task}/schedstat`, "utf8").split(" ")[0]));
  return nanoseconds.reduce((sum, one) => sum + one, 0) / 1e6;
}
