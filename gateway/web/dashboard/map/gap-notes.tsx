import type { JSX } from 'preact';
import { formatCount } from '../text/format.ts';
import { useLanguage, useText } from '../text/language.ts';
import { fill } from '../text/texts.ts';
import type { MapGap } from './find-gaps.ts';

/** Says by the map whose hubs it does not show; `id` is for what it describes. */
export function GapNotes({ id, gaps }: { id: string; gaps: readonly MapGap[] }): JSX.Element {
  const text = useText();
  const language = useLanguage();
  return (
    <div id={id} class="note">
      {([true, false] as const).map((isSilent) => {
        const networks = gaps
          .filter((gap) => gap.isSilent === isSilent)
          .map(({ network, count }) => `${network} (${formatCount(count, language)})`);
        if (networks.length === 0) return null;
        return (
          <p key={String(isSilent)}>
            {fill(text(isSilent ? 'mapSilent' : 'mapUnplaced'), { networks: networks.join(', ') })}
          </p>
        );
      })}
    </div>
  );
}
