import { pino } from 'pino';
import { expect, it } from 'vitest';
import { parseConfig } from '../config/config.ts';
import { createErrorFormatter } from './format-error.ts';

it('An error that nobody foresaw is masked, and logged under the id of its request', () => {
  const lines: Record<string, unknown>[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) });
  const format = createErrorFormatter(parseConfig({ supergraph: 'x' }), log);
  const code = 'INTERNAL_SERVER_ERROR';
  const thrown = new TypeError('secret');
  expect(format({ message: 'secret', extensions: { code, id: 'mine' } }, thrown)).toEqual({
    message: 'The gateway failed to answer.',
    extensions: { code, id: 'mine' },
  });
  expect(lines).toMatchObject([{ requestId: 'mine', code, detail: 'secret', err: { type: 'TypeError' } }]);
  const told = { message: 'The gateway failed to answer.', extensions: { code, id: 'mine' } };
  expect(format(told, thrown)).toBe(told);
  expect(lines).toHaveLength(1);
});
