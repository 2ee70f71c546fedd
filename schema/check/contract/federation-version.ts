import { createFinding } from '../report/create-finding.ts';
import type { ContractRule } from './contract-subject.ts';
import { positionOf } from '../subgraph/position-of.ts';

/** Newest version the composer knows. */
const newest = { major: 2, minor: 9 };
const line = `extend schema @link(url: "https://specs.apollo.dev/federation/v${newest.major}.${newest.minor}", import: ["@key", "@shareable", "@inaccessible"])`;

/** Rule `FEDERATION_VERSION`. */
export const federationVersion: ContractRule = ({ subgraph: { link } }) => {
  if (!link) {
    const message = {
      de: `Das Schema bindet Apollo Federation 2 nicht ein. Die erste Zeile muss lauten: ${line}`,
      en: `The schema does not link Apollo Federation 2. Its first line must be: ${line}`,
    };
    return [createFinding('FEDERATION_VERSION', message)];
  }
  const [major, minor] = link.version;
  if (major === newest.major && minor <= newest.minor) return [];
  const message = {
    de: `Das Schema verlangt Federation ${major}.${minor}; möglich ist 2.0 bis 2.9. Bitte die Version in @link ändern.`,
    en: `The schema asks for Federation ${major}.${minor}; 2.0 to 2.9 are possible. Change the version in @link.`,
  };
  return [createFinding('FEDERATION_VERSION', message, { position: positionOf(link.directive) })];
};
