import type { Language } from './text.ts';

/**
 * The language to speak: what `--language` says, else German when the locale (`LC_ALL`, `LC_MESSAGES`, `LANG`, the first that
 * is set) starts with `de`, else English.
 */
export function chooseLanguage(asked: string | undefined, env: NodeJS.ProcessEnv): Language {
  if (asked === 'de' || asked === 'en') return asked;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^de/i.test(locale) ? 'de' : 'en';
}
