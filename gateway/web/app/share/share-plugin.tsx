import { type GraphiQLPlugin, useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import { type EditedRequest, useEditedRequest } from '../edited-request.ts';
import { useLanguage } from '../language.ts';
import type { CopiedRequest } from './copied-request.ts';
import { CopyField } from './copy-field.tsx';
import { writeShareLink } from './share-link.ts';
import { shareTexts } from './share-texts.ts';
import { toCurl } from './to-curl.ts';
import { toPython } from './to-python.ts';
import { toTypeScript } from './to-typescript.ts';

const writers: Readonly<Record<string, (request: CopiedRequest) => string>> = {
  curl: toCurl,
  TypeScript: toTypeScript,
  Python: toPython,
};

function SharePanel({ endpoint }: { endpoint: string }) {
  const t = shareTexts[useLanguage()];
  const request = useEditedRequest();
  return (
    <section className="share" aria-label={t.heading}>
      <h2>{t.heading}</h2>
      {request ? (
        <>
          <ShareLink request={request} />
          <ShareCode request={{ ...request, endpoint }} />
        </>
      ) : (
        <p>{t.invalid}</p>
      )}
    </section>
  );
}

function ShareLink({ request }: { request: EditedRequest }) {
  const t = shareTexts[useLanguage()];
  const variables = useGraphiQL((state) => state.variableEditor)?.getValue() ?? '';
  const link = writeShareLink(location.href, { ...request, variables });
  return (
    <>
      <h3>{t.link}</h3>
      <p className="plan-hint">{t.linkHint}</p>
      {link === null ? (
        <p role="status">{t.tooLong}</p>
      ) : (
        <CopyField label={t.link} copyLabel={t.copyLink} text={link} rows={2} />
      )}
    </>
  );
}

function ShareCode({ request }: { request: CopiedRequest }) {
  const t = shareTexts[useLanguage()];
  const [chosen, setChosen] = useState('curl');
  return (
    <>
      <h3>{t.code}</h3>
      <p className="plan-hint">{t.codeHint}</p>
      <div role="group" aria-label={t.code} className="share-languages">
        {Object.keys(writers).map((name) => (
          <button
            key={name}
            type="button"
            className="pane-button"
            aria-pressed={name === chosen}
            onClick={() => setChosen(name)}
          >
            {name}
          </button>
        ))}
      </div>
      <CopyField label={chosen} copyLabel={t.copyCode} text={writers[chosen]?.(request) ?? ''} rows={14} />
    </>
  );
}

function ShareIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M12 14V4m0 0L8 8m4-4 4 4" strokeLinecap="round" strokeLinejoin="round" />
      <path d="M6 12H5v8h14v-8h-1" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

/** The pane that hands on the query in the editor: as a link, or as code. Its title holds both languages. */
export function createSharePlugin(endpoint: string): GraphiQLPlugin {
  return { title: 'Teilen / Share', icon: ShareIcon, content: () => <SharePanel endpoint={endpoint} /> };
}
