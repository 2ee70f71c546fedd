import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { GatewayError } from '../errors/gateway-error.ts';
import type { ApiKey } from './api-keys.ts';

const names = z.array(z.string().min(1)).default([]);

const apiKeyList = z
  .array(
    z.strictObject({
      name: z.string().min(1),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/i, 'must be the SHA-256 of the key in hexadecimal')
        .transform((hash) => Buffer.from(hash, 'hex')),
      scopes: names,
      policies: names,
      maxRequestsPerMinute: z.int().min(1).nullable().default(null),
    }),
  )
  .refine((keys) => areDistinct(keys.map(({ name }) => name)), 'two keys have the same name')
  .refine((keys) => areDistinct(keys.map(({ sha256 }) => sha256.toString('hex'))), 'two keys are the same');

/** Reads the API keys of a file, a list in YAML or JSON. Raises CONFIG_INVALID. */
export async function readApiKeys(file: string): Promise<ApiKey[]> {
  const result = apiKeyList.safeParse(await readYaml(file));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw invalid(file, [issue?.path.join('.'), issue?.message].filter(Boolean).join(': '));
}

async function readYaml(file: string): Promise<unknown> {
  try {
    return parse(await readFile(file, 'utf8')) as unknown;
  } catch (thrown) {
    throw invalid(file, thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function areDistinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

function invalid(file: string, reason: string): GatewayError {
  return new GatewayError('CONFIG_INVALID', { reason: `apiKeys: ${file} cannot be used: ${reason}` });
}
