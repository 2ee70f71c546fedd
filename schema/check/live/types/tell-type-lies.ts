import { createFinding } from '../../report/create-finding.ts';
import type { Finding } from '../../report/finding.ts';
import { excerpt } from '../excerpt.ts';
import type { TypeLie } from './find-type-lies.ts';

/** Rule `RESPONSE_TYPES`: one finding a field, with the first wrong value. */
export function tellTypeLies(lies: readonly TypeLie[]): Finding[] {
  return [...Map.groupBy(lies, ({ coordinate }) => coordinate)].map(([coordinate, [first, ...more]]) => {
    const value = first?.value === undefined ? 'undefined' : excerpt(JSON.stringify(first.value));
    const [de, en] = more.length === 0 ? ['', ''] : [` (und ${more.length} weitere)`, ` (and ${more.length} more)`];
    const message = {
      de: `${coordinate} ist als ${first?.promised} veröffentlicht, die Antwort enthält ${value}${de}. Antwort und Schema müssen übereinstimmen.`,
      en: `${coordinate} is published as ${first?.promised}, the answer has ${value}${en}. Answer and schema must agree.`,
    };
    return createFinding('RESPONSE_TYPES', message, { coordinate });
  });
}
