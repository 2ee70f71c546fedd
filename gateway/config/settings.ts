import { z } from 'zod';
import { configSchema } from './config.ts';

/** How one key of the configuration is given on the command line and in the environment. */
export interface Setting {
  readonly key: string;
  /** Without the leading dashes. */
  readonly option: string;
  readonly env: string;
  readonly kind: 'text' | 'number' | 'boolean' | 'list' | 'urls' | 'lists';
  readonly description: string;
  /** Undefined for a required key. */
  readonly defaultValue: unknown;
}

/** Options whose name is not that of their key: those that are repeated are in the singular. */
const optionNames: Readonly<Record<string, string>> = {
  subgraphUrls: 'subgraph-url',
  subscriptionUrls: 'subscription-url',
  allowedOrigins: 'allowed-origin',
  trustedProxies: 'trusted-proxy',
  jwtIssuers: 'jwt-issuer',
  jwtAudiences: 'jwt-audience',
  jwtAlgorithms: 'jwt-algorithm',
  overrideLabels: 'override-label',
  forwardHeaders: 'forward-header',
  subgraphHeaders: 'subgraph-header',
};

/** All settings, read off the schema, in its order. */
export const settings: readonly Setting[] = Object.entries(configSchema.shape).map(([key, schema]) => {
  const words = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const defaultValue: unknown = schema.safeParse(undefined).data;
  return {
    key,
    option: optionNames[key] ?? words,
    env: `HUBGRAPH_${words.replaceAll('-', '_').toUpperCase()}`,
    kind: readKind(key, schema, defaultValue),
    description: schema.description ?? '',
    defaultValue,
  };
});

function readKind(key: string, schema: z.ZodType, defaultValue: unknown): Setting['kind'] {
  const given = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  if (key === 'subgraphUrls' || key === 'subscriptionUrls') return 'urls';
  if (key === 'subgraphHeaders') return 'lists';
  if (Array.isArray(defaultValue)) return 'list';
  if (typeof defaultValue === 'number' || given instanceof z.ZodNumber) return 'number';
  return typeof defaultValue === 'boolean' ? 'boolean' : 'text';
}
