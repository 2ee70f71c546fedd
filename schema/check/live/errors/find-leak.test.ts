import { expect, test } from 'vitest';
import { findLeak } from './find-leak.ts';

test.each([
  ['a stack trace', '{"message":"x","extensions":{"stacktrace":["TypeError: x"]}}'],
  ['a stack trace', '{"message":"TypeError: x\\n    at Hub.load (file.js:3:7)"}'],
  ['a stack trace', '    at async file.js:31:12'],
  ['a stack trace', '"exception":{"name":"x"}'],
  ['a stack trace', 'Traceback (most recent call last):\\n  File \\"hub.py\\", line 3'],
  ['a stack trace', 'NullPointerException\\n\\tat org.example.Hub.load(Hub.java:31)'],
  ['a stack trace', "thread 'main' panicked at src/main.rs"],
  ['SQL or a message of the database', 'select "h0".* from "hub" as "h0" where "h0"."id" = $1'],
  ['SQL or a message of the database', 'SELECT id, title FROM hub'],
  ['SQL or a message of the database', 'syntax error at or near "\'"'],
  ['SQL or a message of the database', 'invalid byte sequence for encoding "UTF8": 0x00'],
  ['SQL or a message of the database', 'relation \\"hub\\" does not exist'],
  ['SQL or a message of the database', 'connect ECONNREFUSED postgres://hubs:secret@db/hubs'],
  ['a file path', "ENOENT: no such file or directory, open '/srv/hubs/data.yaml'"],
  ['a file path', 'Cannot read C:\\\\hubs\\\\data.yaml'],
  ['a file path', 'in node_modules'],
])('%s: %s', (what, text) => {
  expect(findLeak(text)?.what.en).toBe(what);
});

test.each([
  '{"message":"Internal error; its id in the log is 4f7c.","path":["_entities",0],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}',
  'Cannot query field \\"_hubgraphCheckUnknownField\\" on type \\"Query\\".',
  'Syntax Error: Expected Name, found <EOF>.',
  'Argument \\"after\\" must be a cursor of this feed (an `endCursor` or `cursor` of its answers), or left out.',
  'Variable \\"$representations\\" got invalid value null at \\"representations[0]\\"; Expected non-nullable type \\"_Any!\\" not to be null.',
  'Please select a page from the list at https://hubs.example.org/home/help at 10:30:00.',
  'Int cannot represent non 32-bit signed integer value: 2147483648',
])('gives nothing away: %s', (text) => {
  expect(findLeak(text)).toBeNull();
});
