import { readdirSync, readFileSync } from 'node:fs';
import type { DifferentialCase } from './model/differential-case.ts';

/** Kept cases of a folder beside this file, in the order of their names. */
export function readCases<T = DifferentialCase>(folder: 'cases' | 'hub/cases'): T[] {
  const url = new URL(`${folder}/`, import.meta.url);
  return readdirSync(url)
    .sort()
    .map((file) => JSON.parse(readFileSync(new URL(file, url), 'utf8')) as T);
}
