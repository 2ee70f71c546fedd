import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registerWeb } from './register-web.ts';

describe('registerWeb', () => {
  let assetsFolder: string;
  let app: FastifyInstance;

  beforeEach(async () => {
    assetsFolder = await mkdtemp(join(tmpdir(), 'hubgraph-web-'));
    app = fastify();
  });

  afterEach(async () => {
    await app.close();
    await rm(assetsFolder, { recursive: true, force: true });
  });

  async function writePages(): Promise<void> {
    await mkdir(join(assetsFolder, 'assets'));
    const files = {
      'index.html': '<h1>playground</h1>',
      'dashboard.html': '<h1>dashboard</h1>',
      'willkommen.html': '<h1>Willkommen</h1>',
      'welcome.html': '<h1>Welcome</h1>',
      'assets/app-1a2b.js': 'plain',
      'assets/app-1a2b.js.br': 'brotli',
      'assets/app-1a2b.js.gz': 'gzip',
      '.stamp': 'secret',
    };
    for (const [name, text] of Object.entries(files)) await writeFile(join(assetsFolder, name), text);
  }

  it('serves each page with a policy that allows no one else, and revalidates it by ETag', async () => {
    await writePages();
    await registerWeb(app, { assetsFolder });
    for (const [url, text] of [
      ['/', 'playground'],
      ['/dashboard', 'dashboard'],
      ['/willkommen', 'Willkommen'],
      ['/welcome', 'Welcome'],
    ] as const) {
      const page = await app.inject({ url });
      expect(page.statusCode).toBe(200);
      expect(page.body).toContain(text);
      expect(page.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
      const policy = String(page.headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
      const again = await app.inject({ url, headers: { 'if-none-match': String(page.headers['etag']) } });
      expect(again.statusCode).toBe(304);
    }
  });

  it('lets the dashboard run scripts and styles of its own and no others', async () => {
    await writePages();
    await registerWeb(app, { assetsFolder });
    const page = await app.inject({ url: '/dashboard' });
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    const withSlash = await app.inject({ url: '/dashboard/?topic=mobility' });
    expect(withSlash.headers['location']).toBe('/dashboard?topic=mobility');
  });

  it('lets the landing pages run no script at all', async () => {
    await writePages();
    await registerWeb(app, { assetsFolder });
    const page = await app.inject({ url: '/willkommen' });
    expect(page.headers['content-security-policy']).not.toContain('script-src');
  });

  it.each([
    ['br, gzip', 'brotli', 'br'],
    ['gzip', 'gzip', 'gzip'],
    ['identity', 'plain', undefined],
  ])('hands out an asset compressed beforehand for Accept-Encoding: %s', async (accepted, body, encoding) => {
    await writePages();
    await registerWeb(app, { assetsFolder });
    const asset = await app.inject({ url: '/assets/app-1a2b.js', headers: { 'accept-encoding': accepted } });
    expect(asset.body).toBe(body);
    expect(asset.headers['content-encoding']).toBe(encoding);
    expect(asset.headers['content-type']).toMatch('javascript');
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(asset.headers['vary']).toMatch(/accept-encoding/i);
  });

  it.each(['/assets/missing.js', '/assets/../.stamp', '/assets/%2e%2e/.stamp', '/assets/..%2f.stamp', '/.stamp'])(
    'does not hand out %s',
    async (url) => {
      await writePages();
      await registerWeb(app, { assetsFolder });
      const answer = await app.inject({ url });
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode).toBeLessThan(500);
      expect(answer.body).not.toContain('secret');
    },
  );

  it('says how to build the pages as long as they are missing, and leaves other routes alone', async () => {
    await registerWeb(app, { assetsFolder });
    app.get('/health', () => 'ok');
    const page = await app.inject({ url: '/' });
    expect(page.statusCode).toBe(503);
    expect(page.body).toContain('npm run build');
    expect(page.headers['cache-control']).toBe('no-store');
    const health = await app.inject({ url: '/health' });
    expect(health.body).toBe('ok');
    expect(health.headers['x-content-type-options']).toBeUndefined();
  });

  it('tells the playground of a preview what it may do, where there is such a preview', async () => {
    await writePages();
    const find = async (network: string): Promise<void> => {
      if (network !== 'coast') throw new Error('unknown network');
    };
    await registerWeb(app, { assetsFolder, previews: { find }, playground: { mode: 'read-only', explain: true } });
    const told = await app.inject({ url: '/preview/coast/playground.json' });
    expect(told.json()).toEqual({ explain: true, readOnly: true });
    expect(told.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect((await app.inject({ url: '/preview/mars/playground.json' })).statusCode).toBe(500);
  });

  it('leads from the pages of a preview to the dashboard of the public graph', async () => {
    await writePages();
    await registerWeb(app, { assetsFolder, previews: { find: async () => undefined } });
    const { statusCode, headers } = await app.inject({ url: '/preview/dashboard/dashboard?lang=en' });
    expect([statusCode, headers['location']]).toEqual([302, '../../dashboard?lang=en']);
  });

  it('without a playground still serves the landing pages and what they are made of', async () => {
    await writePages();
    const previews = { find: async () => undefined };
    await registerWeb(app, { assetsFolder, previews, playground: { mode: 'off', explain: true } });
    const statusOf = async (url: string): Promise<number> => (await app.inject({ url })).statusCode;
    for (const url of ['/playground.json', '/preview/coast', '/preview/coast/playground.json']) {
      expect(await statusOf(url)).toBe(404);
    }
    for (const [url, target] of [
      ['/', './willkommen'],
      ['/?lang=en&panel=docs', './welcome'],
      ['/preview/coast/', './willkommen'],
    ] as const) {
      expect((await app.inject({ url })).headers['location']).toBe(target);
    }
    for (const url of ['/willkommen', '/welcome', '/assets/app-1a2b.js']) expect(await statusOf(url)).toBe(200);
  });
});
