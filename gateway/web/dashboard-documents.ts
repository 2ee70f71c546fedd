import manifest from './dashboard/generated/persisted-documents.json' with { type: 'json' };

/** The documents of the dashboard by their hash. The gateway always knows them, so that its own page works in every mode. */
export const dashboardDocuments: ReadonlyMap<string, string> = new Map(
  Object.entries(manifest).map(([id, document]) => [id.replace(/^sha256:/, ''), document]),
);
