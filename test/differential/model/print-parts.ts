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

/** Enums, custom scalars and input objects that `sdl` uses, as a subgraph has them. */
export function printOwnInputs(graph: GraphModel, sdl: string, subgraph: string): string[] {
  return findUsed(graph, sdl).map((input) => {
    const own = input.own.get(subgraph);
    const members = [...input.members, ...(own === undefined ? [] : [own])];
    return printInput(
      input,
      members.map((member) => (input.hidden.includes(member) ? `${member} @inaccessible` : member)),
    );
  });
}

/**
 * Enums, custom scalars and input objects as clients see them: of what is sent, members of any subgraph that has the type, of
 * what is received, members of all of them. `sdls`: those of the subgraphs, by name.
 */
export function printPublicInputs(graph: GraphModel, sdls: ReadonlyMap<string, string>): string[] {
  return findUsed(graph, [...sdls.values()].join('\n')).map((input) => {
    const users = [...sdls].filter(([, sdl]) => findUsed(graph, sdl).includes(input)).map(([name]) => name);
    const own = [...input.own].filter(([name]) => users.includes(name)).map(([, member]) => member);
    const shared = input.members.filter((member) => !input.hidden.includes(member));
    return printInput(input, input.direction === 'output' || users.length === 1 ? [...shared, ...own] : shared);
  });
}

function findUsed(graph: GraphModel, sdl: string): InputModel[] {
  const used = new Set<InputModel>();
  const find = (text: string): void => {
    for (const input of graph.inputs.values()) {
      if (used.has(input) || !new RegExp(String.raw`\b${input.name}\b`).test(text)) continue;
      used.add(input);
      find(input.members.join('\n'));
    }
  };
  find(sdl);
  return [...used];
}

function printInput({ name, kind }: InputModel, members: readonly string[]): string {
  return kind === 'scalar'
    ? `scalar ${name}`
    : `${kind} ${name} {\n${members.map((line) => `  ${line}`).join('\n')}\n}`;
}
