import type { JSX } from 'preact';
import { formatPartialDate } from '../../../files/format-partial-date.ts';
import type { DashboardSourceFragment } from '../generated/graphql.ts';
import { useLanguage } from '../text/language.ts';
import { safeUrl } from '../text/safe-url.ts';

/** Where a fact is said: title, publisher and date, with a link where there is one to follow. */
export function SourceLink({ source }: { source: DashboardSourceFragment }): JSX.Element {
  const language = useLanguage();
  const { title, publisher, publishedOn } = source;
  const url = safeUrl(source.url);
  const rest = [publisher, publishedOn && formatPartialDate(publishedOn, language)].filter(Boolean).join(', ');
  return (
    <>
      {url === null ? (
        title
      ) : (
        <a href={url} rel="noreferrer" lang="de">
          {title}
        </a>
      )}
      {rest && ` (${rest})`}
    </>
  );
}
