import { execFileSync, spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import {
  parseCpuMs,
  parseEndedChildrenCpuMs,
  parsePeakMemoryBytes,
  readFamilyCpuMs,
  readPeakMemoryBytes,
} from './process-usage.ts';

test('CPU time is utime and stime, whatever the process is called', () => {
  const stat = '4242 (odd ) name (1) S 1 4242 4242 0 -1 4194304 9000 0 1 0 731 69 4 3 20 0 11 0 123 45 67';
  expect(parseCpuMs(stat)).toBe(8000);
  expect(parseEndedChildrenCpuMs(stat)).toBe(70);
});

test('peak memory is VmHWM, not VmRSS', () => {
  const status = 'Name:\tnode\nVmPeak:\t  900000 kB\nVmHWM:\t  204800 kB\nVmRSS:\t  102400 kB\n';
  expect(parsePeakMemoryBytes(status)).toBe(200 * 2 ** 20);
});

test('the memory of a process counts its child processes', () => {
  const alone = readPeakMemoryBytes(process.pid);
  const child = spawn('sleep', ['60']);
  expect(readPeakMemoryBytes(process.pid)).toBeGreaterThan(alone);
  child.kill('SIGKILL');
});

test.runIf(process.platform === 'linux')('the CPU time of a family has that of children that have ended', () => {
  const before = readFamilyCpuMs(process.pid);
  execFileSync(process.execPath, ['-e', 'while (process.cpuUsage().user < 200_000);']);
  expect(readFamilyCpuMs(process.pid) - before).toBeGreaterThanOrEqual(200);
});
