import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { BenchError } from './bench-error.ts';
import { benchPath } from './bench-path.ts';
import { reportProgress } from './report/report-progress.ts';

/** Installs the packages of a folder of peers unless they are those of its lock file already. Throws BenchError. */
export function installPeers(folder: string): void {
  const stamp = benchPath(`${folder}/node_modules/.installed-lock-digest`);
  const lock = readFileSync(benchPath(`${folder}/package-lock.json`));
  const digest = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  reportProgress(`install the packages of ${folder}`);
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: benchPath(folder),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new BenchError(`the packages of ${folder} could not be installed`);
  writeFileSync(stamp, digest);
}
