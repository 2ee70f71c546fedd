import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import { sharedGatewayUrl } from '../testkit/shared-federation.ts';

const page = readFileSync('docs/clients.md', 'utf8');

/** Programs that run an example given on their standard input, and what an example needs beside its program. */
const examples = [
  { language: 'sh', command: ['sh'], needs: 'curl' },
  { language: 'ts', command: [process.execPath, '--input-type=module-typescript', '-'], needs: process.execPath },
  { language: 'py', command: ['python3', '-'], needs: 'python3' },
] as const;

let gatewayUrl: string;
beforeAll(async () => {
  gatewayUrl = await sharedGatewayUrl();
});

function readExample(language: string): string {
  const code = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';
  expect(code).toContain('http://127.0.0.1:4000/graphql');
  expect(code.trimEnd().split('\n').length).toBeLessThanOrEqual(5);
  return code.replaceAll('http://127.0.0.1:4000/graphql', gatewayUrl);
}

describe('The example for', () => {
  for (const { language, command, needs } of examples) {
    if (spawnSync(needs, ['--version']).status === 0) {
      test(`${language} gets its answer`, async () => {
        const [program, ...args] = command;
        const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
        child.stdin.end(readExample(language));
        const [printed] = await Promise.all([text(child.stdout), once(child, 'close')]);
        const answer = JSON.parse(printed) as { errors?: unknown; data: { hubs: { edges: { title: string }[] } } };
        expect(answer.errors).toBeUndefined();
        expect(answer.data.hubs.edges.map(({ title }) => title)).toContain('Digital Hub Rendsburg');
      });
    } else {
      test(`${language} was only read, not run: ${needs} is not here`, () => readExample(language));
    }
  }
});
