import type { Message } from './message.ts';
import type { Problem } from './problem.ts';

const words = {
  de: { sheet: 'Blatt', line: 'Zeile', column: 'Spalte' },
  en: { sheet: 'sheet', line: 'line', column: 'column' },
};

/** One line for people: `hubs.csv, Zeile 7, Spalte C (Status): …`. */
export function formatProblem(problem: Problem, language: keyof Message): string {
  const { sheet, line, column } = words[language];
  const places = [
    problem.file,
    problem.sheet === null ? null : `${sheet} ${problem.sheet}`,
    problem.line === null ? null : `${line} ${problem.line}`,
    problem.column === null ? problem.heading : `${column} ${problem.column} (${problem.heading})`,
  ];
  return `${places.filter((place) => place !== null).join(', ')}: ${problem.message[language]}`;
}
