#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { findInstalledNode, isTooOld, oldestNode } from './node-version.ts';

if (!isTooOld(process.versions.node)) {
  // Only now: what it imports needs the newer one.
  const { runMain } = await import('./run-main.ts');
  await runMain();
} else {
  const node = findInstalledNode(process.platform, process.arch);
  if (node === null) {
    process.stderr.write(
      `hubgraph braucht Node.js ${oldestNode} oder neuer / needs Node.js ${oldestNode} or later: ${process.version}\n`,
    );
    process.exitCode = 70;
  } else {
    const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
    child.on('exit', (code) => (process.exitCode = code ?? 70));
  }
}
