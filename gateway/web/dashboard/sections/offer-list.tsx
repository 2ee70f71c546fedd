import type { JSX } from 'preact';
import { formatPartialDate } from '../../../files/format-partial-date.ts';
import { labelOf, offerKindLabels } from '../../../files/labels.ts';
import type { Entries, OfferEntry } from '../graph/load-entries.ts';
import { useLanguage, useText } from '../text/language.ts';
import { EntryLink } from './entry-link.tsx';
import { ListNote } from './list-note.tsx';

/** Offers, each with its kind, hub, dates and topics. */
export function OfferList({
  offers,
  changed,
}: {
  offers: Entries<OfferEntry>;
  changed: ReadonlySet<string>;
}): JSX.Element {
  return (
    <>
      <ListNote list={offers} />
      <ul class="rows">
        {offers.entries.map((offer) => (
          <li key={offer.id} data-changed={changed.has(offer.id) ? '' : undefined}>
            <Offer offer={offer} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Offer({ offer: { id, title, network, node } }: { offer: OfferEntry }): JSX.Element {
  const text = useText();
  const language = useLanguage();
  const facts = [
    node?.kind && labelOf(offerKindLabels, node.kind, language),
    node?.hub?.title ?? network?.title,
    node?.startsAt && formatPartialDate(node.startsAt, language),
    ...new Set(node?.topics?.map(({ topic }) => topic?.label)),
  ].filter(Boolean);
  return (
    <>
      <h3>
        <EntryLink path="offers" id={id} title={title} />
      </h3>
      <p class="soft">
        {facts.join(' · ')}
        {!node && ` · ${text('details')}`}
      </p>
    </>
  );
}
