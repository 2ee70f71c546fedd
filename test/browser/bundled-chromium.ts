import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';

/** A Chromium to start, with the environment it needs. */
export interface ChromiumProgram {
  readonly executablePath: string;
  readonly env: Record<string, string | undefined>;
}

/**
 * The Chromium that the npm registry ships, for machines without one of their own, with the few shared libraries and the font that a
 * bare Linux lacks. All are unpacked once into the folder for temporary files.
 */
export async function bundledChromium(): Promise<ChromiumProgram> {
  const archive = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin/al2023.tar.br');
  const libraries = join(await inflate(archive), 'lib');
  return {
    executablePath: await chromium.executablePath(),
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(tmpdir(), 'fonts') },
  };
}
