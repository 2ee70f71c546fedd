import { BenchError } from './bench-error.ts';

/** The known names that are listed, in the known order; all of them when nothing is. Throws BenchError. */
export function readNames<Name extends string>(list: string | undefined, known: readonly Name[]): readonly Name[] {
  if (list === undefined) return known;
  const asked = list.split(',').map((name) => name.trim());
  const unknown = asked.find((name) => !known.some((other) => other === name));
  if (unknown !== undefined) throw new BenchError(`unknown name "${unknown}"; known are ${known.join(', ')}`);
  return known.filter((name) => asked.includes(name));
}

/** A whole number from 1; null when the option is not given. Throws BenchError. */
export function readCount(option: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^[1-9]\d*$/.test(text)) throw new BenchError(`--${option} takes a number from 1`);
  return Number(text);
}
