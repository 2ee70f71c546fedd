import type { JSX } from 'preact';
import { formatPartialDate } from '../../../files/format-partial-date.ts';
import { agreementKindLabels, labelOf } from '../../../files/labels.ts';
import type { DashboardHubFragment } from '../generated/graphql.ts';
import type { HubEntry } from '../graph/load-entries.ts';
import { formatApproximateDate } from '../text/format-approximate-date.ts';
import { formatFee } from '../text/format-fee.ts';
import { formatMoney } from '../text/format.ts';
import { useLanguage, useText } from '../text/language.ts';
import { agreementStageLabels, fill } from '../text/texts.ts';
import { EntryLink } from './entry-link.tsx';
import { hasGaps, SilentNote } from './silent-note.tsx';
import { SourceLink } from './source-link.tsx';
import { Table } from './table.tsx';

/** What hubs are funded with and have agreed on, each with its source. */
export function Fundings({ hubs }: { hubs: readonly HubEntry[] }): JSX.Element {
  const text = useText();
  const rows = hubs.flatMap((hub) => [
    ...(hub.node?.fundings ?? []).map((funding, index) => (
      <FundingRow key={`${hub.id} ${index}`} hub={hub} funding={funding} />
    )),
    ...(hub.node?.agreements ?? []).map((agreement) => (
      <AgreementRow key={agreement.id} hub={hub} agreement={agreement} />
    )),
  ]);
  if (rows.length === 0 && !hasGaps(hubs)) return <p class="empty">{text('empty')}</p>;
  const heads = [text('hub'), text('sort'), text('what'), text('parties'), text('amount'), text('source')];
  return (
    <>
      <SilentNote entries={hubs} />
      {rows.length > 0 && (
        <Table label={text('fundings')} heads={heads}>
          {rows}
        </Table>
      )}
    </>
  );
}

interface FundingRowProps {
  readonly hub: HubEntry;
  readonly funding: DashboardHubFragment['fundings'][number];
}

function FundingRow({ hub, funding }: FundingRowProps): JSX.Element {
  const text = useText();
  const language = useLanguage();
  const { grant, ownShare, programme, recipient, funder, ends, endProvisional } = funding;
  const own = ownShare && fill(text('ownShare'), { amount: formatMoney(ownShare, language) });
  const until =
    ends &&
    fill(text(endProvisional ? 'untilProvisionally' : 'until'), { date: formatApproximateDate(ends, language) });
  return (
    <tr>
      <HubCell hub={hub} />
      <td data-head={text('sort')}>{text('funding')}</td>
      <td data-head={text('what')} lang="de">
        {funding.title}
        {programme && ` (${programme.title})`}
      </td>
      <td data-head={text('parties')} lang="de">
        {[funder.name, recipient?.name].filter(Boolean).join(' → ')}
      </td>
      <td data-head={text('amount')} class="amount">
        {[grant ? formatMoney(grant, language) : text('unknownValue'), own, until].filter(Boolean).join(', ')}
      </td>
      <td data-head={text('source')}>
        <SourceLink source={funding.source} />
      </td>
    </tr>
  );
}

interface AgreementRowProps {
  readonly hub: HubEntry;
  readonly agreement: DashboardHubFragment['agreements'][number];
}

function AgreementRow({ hub, agreement }: AgreementRowProps): JSX.Element {
  const text = useText();
  const language = useLanguage();
  const { kind, stage, signedOn, title, parties, source, recurringFee } = agreement;
  const date = signedOn && formatPartialDate(signedOn, language);
  const fee = recurringFee && formatFee(recurringFee, language);
  return (
    <tr>
      <HubCell hub={hub} />
      <td data-head={text('sort')}>
        {labelOf(agreementKindLabels, kind, language)},{' '}
        {[labelOf(agreementStageLabels, stage, language), date].filter(Boolean).join(' ')}
      </td>
      <td data-head={text('what')} lang="de">
        {title}
      </td>
      <td data-head={text('parties')} lang="de">
        {parties.map(({ organisation }) => organisation.name).join(', ')}
      </td>
      <td data-head={text('amount')} class="amount">
        {fee ?? '–'}
      </td>
      <td data-head={text('source')}>
        <SourceLink source={source} />
      </td>
    </tr>
  );
}

function HubCell({ hub: { id, title } }: { hub: HubEntry }): JSX.Element {
  return (
    <th scope="row">
      <EntryLink path="hubs" id={id} title={title} />
    </th>
  );
}
