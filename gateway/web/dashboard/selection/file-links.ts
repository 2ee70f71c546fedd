import { writeSearch } from './change-search.ts';

/** Parameters of offers that hubs have under another name, or not at all. */
const namesOfHubs: Readonly<Record<string, string | null>> = {
  kind: 'offerKind',
  hub: null,
  startsAfter: null,
  startsBefore: null,
};

/** The address of a file with the hubs of a selection. */
export function hubsFile(file: string, search: URLSearchParams): string {
  const renamed = new URLSearchParams();
  for (const [name, value] of search) {
    const other = name in namesOfHubs ? namesOfHubs[name] : name;
    if (other) renamed.append(other, value);
  }
  return `./${file}${writeSearch(renamed)}`;
}

/** The address of a file with the offers of a selection. */
export function offersFile(file: string, search: URLSearchParams): string {
  return `./${file}${writeSearch(search)}`;
}
