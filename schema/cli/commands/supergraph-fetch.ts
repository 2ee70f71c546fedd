import { defineCommand } from '../command/command.ts';
import { exitCode } from '../command/exit-code.ts';
import { fill } from '../language/text.ts';
import { registryMessages } from '../messages/registry-messages.ts';
import { supergraphMessages as messages } from '../messages/supergraph-messages.ts';
import { writeTextFile } from '../project/write-text-file.ts';
import { fetchSupergraph } from '../registry/fetch-supergraph.ts';
import { openRegistry, registryOptions } from '../registry/registry-options.ts';

/** `hubgraph supergraph fetch`. JSON: `{ version, output, supergraph }`; `supergraph` is null when it was written to a file. */
export const supergraphFetch = defineCommand({
  name: 'supergraph fetch',
  usage: '',
  summary: messages.summary,
  details: messages.details,
  options: {
    preview: { type: 'string', value: 'NETWORK', about: messages.preview },
    output: { type: 'string', value: 'FILE', about: messages.output },
    ...registryOptions,
  },
  async run(context, values) {
    const registry = openRegistry(context, values);
    const { preview, output } = values;
    const { sdl, version } = await context.during(registryMessages.asking, () =>
      fetchSupergraph(registry, preview ?? null),
    );
    if (output === undefined) {
      return { exitCode: exitCode.done, text: sdl, data: { version, output: null, supergraph: sdl } };
    }
    await writeTextFile(context.cwd, output, sdl);
    const text = fill(messages.written, context.language, { version: version ?? '–', file: output });
    return { exitCode: exitCode.done, text, data: { version, output, supergraph: null } };
  },
});
