import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { databaseName, databaseOwners, describeProcesses, subgraphNames } from '../../start/processes.ts';
import { readPublishEnvironment } from '../../start/publish/read-publish-environment.ts';
import { projectPath } from '../../subgraphs/kit/project-path.ts';

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { condition: string }>>;
  readonly healthcheck?: { readonly disable?: boolean };
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
}

const { services } = parse(readFileSync(projectPath('docker-compose.yml'), 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
};
const databaseUrls = new Map(databaseOwners().map((name) => [name, `postgresql://server/${databaseName(name)}`]));
const subgraphUrls = new Map(subgraphNames().map((name) => [name, `http://${name}:4000/graphql`]));
const urls = new Map([...subgraphUrls, ['registry', 'http://registry:4000']]);
const secrets = { adminToken: 'local-use-only-admin-token', signingSecret: 'local-use-only-signing-secret' };
const processes = describeProcesses({
  databaseUrls,
  gateway: { host: '0.0.0.0', port: 4000 },
  secrets,
  dataDir: '/data',
  codeDir: '/app/dist',
});
/** Environment of a container as it is when nobody sets anything. */
const defaultsOf = (service: Service | undefined) =>
  Object.fromEntries(
    Object.entries(service?.environment ?? {}).map(([name, value]) => [
      name,
      value.replaceAll(/\$\{HUBGRAPH_\w+:-([^}]*)\}/g, '$1'),
    ]),
  );

test('there is one container for each process that npm start runs, and nothing else of ours', () => {
  const ours = Object.keys(services).filter((name) => services[name]?.image === 'hubgraph');
  expect(ours.sort()).toEqual([...processes.map(({ name }) => name), 'databases', 'publish'].sort());
});

test.each(processes)(
  'container $name gets what npm start gives that process',
  ({ name, script, nodeFlags = [], invoke }) => {
    const service = services[name];
    const { args, env } = invoke({ port: 4000, urls });
    const command = service?.command ?? [];
    expect(command.slice(0, nodeFlags.length + 1)).toEqual(['node', ...nodeFlags]);
    const [commandScript, ...commandArgs] = command.slice(nodeFlags.length + 1);
    expect(`/app/${commandScript}`).toBe(script);
    const { HOST, DATABASE_URL, ...exact } = env;
    expect(commandArgs).toEqual(args.map((arg) => arg.replace(`${projectPath('')}/`, '')));
    expect(defaultsOf(service)).toEqual({
      ...exact,
      ...(HOST === undefined ? {} : { HOST: '0.0.0.0' }),
      ...(DATABASE_URL === undefined
        ? {}
        : { DATABASE_URL: expect.stringMatching(`@postgres:5432/hubgraph_${name}$`) }),
    });
  },
);

test('publish is told the registry and every subgraph', () => {
  expect(readPublishEnvironment(defaultsOf(services['publish']))).toEqual({
    registryUrl: 'http://registry:4000',
    adminToken: secrets.adminToken,
    urls: subgraphUrls,
  });
});

test('what a process keeps in /data has a volume', () => {
  const keeping = processes.filter(({ invoke }) => JSON.stringify(invoke({ port: 4000, urls })).includes('"/data/'));
  expect(keeping.map(({ name }) => name)).toEqual(['partner', 'gateway']);
  for (const { name } of keeping) expect(services[name]?.volumes).toEqual([`${name}:/data`]);
});

test.each(Object.entries(services))('container %s waits only for what can come true', (_, { depends_on = {} }) => {
  for (const [name, { condition }] of Object.entries(depends_on)) {
    const awaited = services[name];
    expect(awaited).toBeDefined();
    if (condition === 'service_healthy') expect(awaited?.healthcheck?.disable ?? false).toBe(false);
    else expect(['service_started', 'service_completed_successfully']).toContain(condition);
  }
});

test('only the gateway is published, and only on this machine', () => {
  const published = Object.entries(services).flatMap(([name, { ports = [] }]) => ports.map((port) => [name, port]));
  expect(published).toEqual([['gateway', '${HUBGRAPH_PUBLISH_AT:-127.0.0.1:4000}:4000']]);
});

test('each script a container runs, and each file the image copies, exists in the sources', () => {
  const scripts = Object.values(services).flatMap(({ command = [] }) =>
    command.filter((word) => /^dist\/.*\.js$/.test(word)),
  );
  expect(scripts.length).toBeGreaterThan(processes.length);
  const dockerfile = readFileSync(projectPath('Dockerfile'), 'utf8');
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files = '']) => files.split(' '));
  expect(copied).toContain('subgraphs');
  const sources = [...scripts.map((script) => script.replace(/^dist\/(.*)\.js$/, '$1.ts')), ...copied];
  expect(sources.filter((source) => !existsSync(projectPath(source)))).toEqual([]);
});
