import type { StartedProcess } from './supervisor/supervise-federation.ts';

const NAME_WIDTH = 12;

/** What `npm start` prints, line by line. */
export interface StartReport {
  /** One line per process: name, process id (null: not ours), URL, time it took. */
  started(process: Omit<StartedProcess, 'pid'> & { pid: number | null }): void;
  /** A line printed by a process: with its name in front, but a JSON log line stays as it is, for those who parse it. */
  line(name: string, line: string): void;
  /** Something that happened to a process. */
  event(name: string, text: string): void;
  /** The closing lines of a successful start. */
  ready(gatewayUrl: string, registry: { readonly url: string; readonly secretsPath: string }, tookMs: number): void;
}

/** @param write gets whole lines, without line end */
export function createStartReport(write: (line: string) => void): StartReport {
  const label = (name: string) => name.padEnd(NAME_WIDTH);
  return {
    started({ name, pid, url, tookMs }) {
      const process = pid === null ? 'not started here' : `pid ${pid}`;
      write(`${label(name)} ${process.padEnd(12)} ${url.padEnd(40)} ${inSeconds(tookMs)}`);
    },
    line(name, line) {
      write(isJsonObject(line) ? line : `${label(name)} | ${line}`);
    },
    event(name, text) {
      write(`${label(name)} ! ${text}`);
    },
    ready(gatewayUrl, registry, tookMs) {
      write('');
      write(`Hubgraph is ready (${inSeconds(tookMs)}).`);
      write(`  Dashboard     ${new URL('/dashboard', gatewayUrl).href}`);
      write(`  Landing page  ${new URL('/willkommen', gatewayUrl).href} (English: /welcome)`);
      write(`  Playground    ${new URL('/', gatewayUrl).href}`);
      write(`  GraphQL API   ${gatewayUrl}`);
      write(`  Registry      ${registry.url} (the administrator's token: ${registry.secretsPath})`);
      write('Ctrl-C stops it.');
    },
  };
}

function inSeconds(timeMs: number): string {
  return `${(timeMs / 1_000).toFixed(1)} s`;
}

function isJsonObject(line: string): boolean {
  if (!line.startsWith('{')) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
