import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { projectPath } from '../subgraphs/kit/project-path.ts';
import { gatewayNodeFlags } from './node-flags.ts';

const mib = 1024 * 1024;

it.each(['package.json', 'Dockerfile', 'docker-compose.yml'])('%s starts the gateway with them', (file) => {
  const words = readFileSync(projectPath(file), 'utf8').replaceAll(/['",\s]+/g, ' ');
  expect(words).toContain(` node ${gatewayNodeFlags.join(' ')} dist/gateway/main.js`);
});

it('they keep the space for young objects', () => {
  const expression = `v8.getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space').space_size`;
  const readSize = (flags: readonly string[]): number =>
    Number(execFileSync(process.execPath, [...flags, '--print', expression], { env: {} }));
  expect(readSize([])).toBeLessThan(32 * mib);
  expect(readSize(gatewayNodeFlags)).toBeGreaterThanOrEqual(32 * mib);
});
