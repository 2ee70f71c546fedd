import { expect, test } from 'vitest';
import { commands } from '../../schema/cli/commands/commands.ts';
import { exitCodeMeanings } from '../../schema/cli/command/exit-code.ts';
import { runHubgraph } from './run-hubgraph.ts';

test.each(['de', 'en'] as const)('--help lists every command and every exit code (%s)', async (language) => {
  const { exitCode, stdout } = await runHubgraph(['--help', '--language', language]);
  expect(exitCode).toBe(0);
  for (const { name, summary } of commands) {
    expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    expect(stdout).toContain(summary[language]);
  }
  for (const [code, meaning] of exitCodeMeanings)
    expect(stdout).toMatch(new RegExp(`^ {2}${code} .*${meaning[language].slice(0, 10)}`, 'm'));
});

test.each(commands.map(({ name, options }) => [name, Object.keys(options)] as const))(
  'hubgraph %s --help tells its options',
  async (name, options) => {
    const { exitCode, stdout } = await runHubgraph([...name.split(' '), '--help']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`Usage: hubgraph ${name}`);
    for (const option of [...options, 'json', 'language', 'help'])
      expect(stdout).toMatch(new RegExp(`^ {2}--${option}\\b`, 'm'));
  },
);

test.each([
  ['nothing', [], 'Usage: hubgraph'],
  ['an unknown command', ['frobnicate'], 'There is no command "frobnicate"'],
  ['an unknown option', ['compose', '--frobnicate'], "Unknown option '--frobnicate'"],
  ['an unknown language', ['compose', '--language', 'fr'], '--language'],
  ['an argument too many', ['check', 'surplus'], 'surplus'],
])('%s is bad usage, told on stderr', async (_, args, message) => {
  const { exitCode, stdout, stderr } = await runHubgraph(args);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain(message);
});

test('with --json an error has a code for machines', async () => {
  const { exitCode, stdout, stderr } = await runHubgraph(['frobnicate', '--json', '--language', 'de']);
  expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: '' });
  const message = expect.stringContaining('Den Befehl „frobnicate“ gibt es nicht') as string;
  expect(JSON.parse(stdout)).toEqual({ error: { code: 'COMMAND_UNKNOWN', message } });
});
