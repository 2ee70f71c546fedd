import type { JSX } from 'preact';
import { hubsFile, offersFile } from '../selection/file-links.ts';
import { useText } from '../text/language.ts';

/** Links to files with the same selection. */
export function Files({ kind, search }: { kind: 'hubs' | 'offers'; search: URLSearchParams }): JSX.Element {
  const text = useText();
  const files = kind === 'hubs' ? ['hubs.csv', 'hubs.geojson'] : ['offers.csv', 'offers.ics'];
  const address = kind === 'hubs' ? hubsFile : offersFile;
  return (
    <p class="files soft">
      {text('files')}:{' '}
      {files.map((file) => (
        <a key={file} href={address(file, search)}>
          {file}
        </a>
      ))}
    </p>
  );
}
