import { expect, it } from 'vitest';
import { type OpenConnection, OpenConnections } from './open-connections.ts';

const open = (client: string): OpenConnection => ({ transport: 'websocket', client, stop: async () => undefined });

it('counts a connection for one client at a time', () => {
  const connections = new OpenConnections({ maxStreams: 10, maxStreamsPerClient: 1 });
  const [first, second] = [open('opening'), open('opening')];
  connections.add(first);
  expect(() => connections.checkRoom('opening')).toThrow('1 event streams');
  connections.reassign(first, 'ada');
  connections.checkRoom('opening');
  connections.add(second);
  expect(() => connections.reassign(second, 'ada')).toThrow('1 event streams');
  connections.remove(first);
  connections.reassign(second, 'ada');
  expect(() => connections.checkRoom('ada')).toThrow('1 event streams');
  connections.checkRoom('opening');
  connections.remove(second);
  connections.checkRoom('ada');
  expect(connections.counts).toEqual({ 'event-stream': 0, websocket: 0 });
});

it('counts nothing for a client that went away before it was known who it is', () => {
  const connections = new OpenConnections({ maxStreams: 10, maxStreamsPerClient: 1 });
  const connection = open('opening');
  connections.add(connection);
  connections.remove(connection);
  connections.reassign(connection, 'ada');
  connections.checkRoom('ada');
});
