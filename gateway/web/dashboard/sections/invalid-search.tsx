import type { JSX } from 'preact';
import type { InvalidParameter } from '../../../files/request/problem.ts';
import { useLanguage, useText } from '../text/language.ts';

/** Says what is wrong with the URL, and what is allowed. */
export function InvalidSearch({ invalid }: { invalid: readonly InvalidParameter[] }): JSX.Element {
  const text = useText();
  const language = useLanguage();
  return (
    <div class="note failure" role="alert">
      <h2>{text('invalid')}</h2>
      <ul>
        {invalid.map(({ name, reason }) => (
          <li key={`${name} ${reason.en}`}>
            <code>{name}</code>: {reason[language]}
          </li>
        ))}
      </ul>
    </div>
  );
}
