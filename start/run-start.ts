import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPort } from './check-port.ts';
import { readConfiguration } from './configuration.ts';
import { openDatabases } from './open-databases.ts';
import { databaseOwners, describeProcesses } from './processes.ts';
import { readPorts, rememberPorts } from './remembered-ports.ts';
import { readSecrets, secretsPath } from './secrets.ts';
import { StartError } from './start-error.ts';
import { createStartReport, type StartReport } from './start-report.ts';
import type { ProcessDescription } from './supervisor/process-description.ts';
import { DEFAULT_RESTART_POLICY } from './supervisor/restart-policy.ts';
import { type SupervisedFederation, superviseFederation } from './supervisor/supervise-federation.ts';

/**
 * Runs the whole federation until it is asked to stop, then stops it. Whatever goes wrong, no process is left behind.
 *
 * @param options.codeDir folder of the built code, `dist` unless told
 * @param options.write gets each line to print
 * @param options.stop aborted to ask for the end
 * @throws StartError when it cannot start, or an essential process cannot be kept running
 */
export async function runStart(options: {
  env: NodeJS.ProcessEnv;
  codeDir?: string | undefined;
  write: (line: string) => void;
  stop: AbortSignal;
}): Promise<void> {
  const startedAt = performance.now();
  const { host, port, ...database } = readConfiguration(options.env);
  const { dataDir } = database;
  await checkPort(host, port);
  const report = createStartReport(options.write);
  const databases = await openDatabases(database, databaseOwners(), (deadPid) =>
    report.event('postgres', postgresDied(deadPid)),
  );
  try {
    report.started({
      name: 'postgres',
      pid: databases.pid,
      url: databases.serverUrl,
      tookMs: performance.now() - startedAt,
    });
    if (databases.outsideDir !== null) {
      report.event(
        'postgres',
        `keeps its files in ${databases.outsideDir}: its user may not enter ${database.dataDir}`,
      );
    }
    const secrets = await readSecrets(dataDir);
    await mkdir(join(dataDir, 'networks'), { recursive: true });
    const descriptions = describeProcesses({
      databaseUrls: databases.urls,
      gateway: { host, port },
      secrets,
      dataDir,
      ports: await readPorts(dataDir),
      codeDir: options.codeDir,
    });
    await runProcesses(descriptions, dataDir, report, options.stop, startedAt);
  } finally {
    await databases.stop();
  }
}

async function runProcesses(
  descriptions: readonly ProcessDescription[],
  dataDir: string,
  report: StartReport,
  stop: AbortSignal,
  startedAt: number,
): Promise<void> {
  const gaveUp = Promise.withResolvers<never>();
  const federation = superviseFederation(descriptions, DEFAULT_RESTART_POLICY, {
    onLine: report.line,
    onRestart: (name, pid) => report.event(name, `runs again (pid ${pid})`),
    onDeath({ name, isEssential }, how, delayMs) {
      if (delayMs !== null) return report.event(name, `ended unasked (${how}); starting it again in ${delayMs} ms`);
      report.event(name, `ended again and again (${how}) and stays down`);
      if (isEssential) gaveUp.reject(new StartError('PROCESS_FAILED', `Hubgraph cannot go on without ${name}.`));
    },
  });
  try {
    const stopAsked = whenAborted(stop);
    const isUp = await Promise.race([bringUp(federation, dataDir, report, startedAt), gaveUp.promise, stopAsked]);
    if (isUp) await Promise.race([stopAsked, gaveUp.promise]);
  } finally {
    await federation.stop();
  }
}

async function bringUp(
  federation: SupervisedFederation,
  dataDir: string,
  report: StartReport,
  startedAt: number,
): Promise<true> {
  const urls = await federation.start(report.started);
  await rememberPorts(dataDir, urls);
  const registry = { url: urls.get('registry') ?? '', secretsPath: secretsPath(dataDir) };
  report.ready(urls.get('gateway') ?? '', registry, performance.now() - startedAt);
  return true;
}

function whenAborted(signal: AbortSignal): Promise<false> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(false);
    signal.addEventListener('abort', () => resolve(false), { once: true });
  });
}

function postgresDied(deadPid: number | null): string {
  return deadPid === null
    ? 'did not start again and stays down; its log is server.log in the data folder'
    : `ended unasked (pid ${deadPid}); starting it again`;
}
