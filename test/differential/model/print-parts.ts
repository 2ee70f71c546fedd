import type { FieldModel, GraphModel, InputModel } from './graph-model.ts';

/** Arguments of a field in SDL; without those that clients do not see unless `withHidden`. */
export function printArguments({ arguments: parameters }: FieldModel, withHidden: boolean): string {
  const shown = parameters.filter(({ isHidden }) => withHidden || !isHidden);
  if (shown.length === 0) return '';
  const texts = shown.map(({ name, type, defaultValue, isHidden }) =>
    [
      `${name}: ${type}`,
      ...(defaultValue === null ? [] : [`= ${defaultValue}`]),
      ...(isHidden ? ['@inaccessible'] : []),
    ].join(' '),
  );
  return `(${texts.join(', ')})`;
}

/** Enums, custom scalars and input objects that `sdl` uses. */
export function printInputs(graph: GraphModel, sdl: string, withHidden: boolean): string[] {
  const used = new Map<string, InputModel>();
  const find = (text: string): void => {
    for (const input of graph.inputs.values()) {
      if (used.has(input.name) || !new RegExp(String.raw`\b${input.name}\b`).test(text)) continue;
      used.set(input.name, input);
      find(input.members.join('\n'));
    }
  };
  find(sdl);
  return [...used.values()].map((input) => printInput(input, withHidden));
}

function printInput({ name, kind, members, hidden }: InputModel, withHidden: boolean): string {
  if (kind === 'scalar') return `scalar ${name}`;
  const lines = members
    .filter((member) => withHidden || !hidden.includes(member))
    .map((member) => `  ${member}${hidden.includes(member) ? ' @inaccessible' : ''}`);
  return `${kind} ${name} {\n${lines.join('\n')}\n}`;
}
