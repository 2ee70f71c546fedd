import { parseArgs } from 'node:util';
import { GatewayError } from '../errors/gateway-error.ts';
import { type GatewayConfig, parseConfig } from './config.ts';
import { type Setting, settings } from './settings.ts';

/**
 * Reads the configuration: the command line before the environment (`HUBGRAPH_…`) before the defaults. An empty
 * environment variable is no value. Null when help is asked for. Raises CONFIG_INVALID.
 */
export function readConfig(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): GatewayConfig | null {
  const values = readOptions(args);
  if (values['help']) return null;
  const input: Record<string, unknown> = {};
  for (const setting of settings) {
    const given = values[setting.option];
    const texts = Array.isArray(given) ? given.map(String) : splitVariable(env[setting.env], setting);
    if (texts.length > 0) input[setting.key] = readValue(texts, setting);
  }
  return parseConfig(input);
}

function readOptions(args: readonly string[]): Record<string, unknown> {
  const options = Object.fromEntries(
    settings.map(({ option }) => [option, { type: 'string', multiple: true } as const]),
  );
  try {
    return parseArgs({ args: [...args], options: { ...options, help: { type: 'boolean', short: 'h' } } }).values;
  } catch (thrown) {
    throw new GatewayError('CONFIG_INVALID', {
      reason: `${thrown instanceof Error ? thrown.message : thrown} (see --help)`,
    });
  }
}

function splitVariable(text: string | undefined, { kind }: Setting): string[] {
  if (text === undefined || text === '') return [];
  if (kind === 'lists') return text.split(';').map((part) => part.trim());
  return kind === 'list' || kind === 'urls' ? text.split(',').map((part) => part.trim()) : [text];
}

/** The last of repeated options counts, but for those that are lists. */
function readValue(texts: readonly string[], { kind, option }: Setting): unknown {
  const last = texts.at(-1) ?? '';
  switch (kind) {
    case 'text':
      return last;
    case 'number':
      return last.trim() === '' ? last : Number(last);
    case 'boolean':
      return last === 'true' ? true : last === 'false' ? false : last;
    case 'list':
      return texts;
    case 'urls':
      return Object.fromEntries(texts.map((text) => splitPair(text, option)));
    case 'lists':
      return Object.fromEntries(
        texts.map((text) => {
          const [name, list] = splitPair(text, option);
          return [name, list.split(',').map((part) => part.trim())];
        }),
      );
  }
}

function splitPair(text: string, option: string): [name: string, value: string] {
  const at = text.indexOf('=');
  if (at > 0) return [text.slice(0, at), text.slice(at + 1)];
  throw new GatewayError('CONFIG_INVALID', { reason: `--${option} takes name=value, not "${text}" (see --help)` });
}
