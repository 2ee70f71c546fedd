import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import { GeneratedCode, literal } from '../code/generated-code.ts';
import { typesSatisfying } from '../supergraph/possible-types.ts';
import type { CompileContext } from './compile-context.ts';
import type { JsonObject } from './json.ts';
import type { PlainRepresentation } from './plain-representation.ts';
import type { RepresentationList } from './representation-list.ts';
import type { TargetPath } from './target-path.ts';

/** Adds the representation of a place to a list, whatever it takes. */
type AddPlace = (place: JsonObject, list: RepresentationList) => void;

/**
 * Generates the search along `paths` for places and their representations. Closures over keys share what V8 learns about objects;
 * code of its own for each path finds a place in a fifth of the time. A place that is not plain is left to `addPlace`.
 */
export function generateCollect(
  paths: readonly TargetPath[],
  plainByType: ReadonlyMap<string, PlainRepresentation | null>,
  addPlace: AddPlace,
  context: CompileContext,
): (data: JsonObject, list: RepresentationList) => void {
  const code = new GeneratedCode();
  const toPlace = code.addFunction('v,l', generatePlace(plainByType, code.constant(addPlace)));
  const walks = paths.map(({ segments }) => generateWalk(segments, toPlace, code, context));
  return code.compile(code.addFunction('v,l', walks.map((walk) => `${walk}(v,l);`).join('')));
}

/** Adds functions that lead a value along a path; returns the first one's name. */
function generateWalk(
  segments: readonly FlattenNodePathSegment[],
  toPlace: string,
  code: GeneratedCode,
  context: CompileContext,
): string {
  const end = generateStep(`${toPlace}(v,l)`, code);
  return segments.reduceRight((next, segment) => {
    // Every step goes into lists on its own.
    if (segment === '@') return next;
    if ('Field' in segment) return generateStep(`${next}(v[${literal(segment.Field)}],l)`, code);
    const names = code.constant(typesSatisfying(context.possibleTypes, segment.TypeCondition));
    const test = `typeof v.__typename !== "string" || ${names}.has(v.__typename)`;
    return generateStep(`if (${test}) ${next}(v,l)`, code);
  }, end);
}

/** Adds a function that does `statement` for each object `v` in a value, which may be a list of lists. */
function generateStep(statement: string, code: GeneratedCode): string {
  // A function has to know its own name to go into a list.
  const self = code.reserveName();
  code.addFunction(
    'v,l',
    `if (Array.isArray(v)) for (let i = 0; i < v.length; i++) ${self}(v[i],l);
     else if (typeof v === "object" && v !== null) ${statement};`,
    self,
  );
  return self;
}

function generatePlace(plainByType: ReadonlyMap<string, PlainRepresentation | null>, addPlace: string): string {
  const cases = [...plainByType].flatMap(([typename, plain], number) =>
    plain ? `case ${literal(typename)}: { ${generatePlain(plain, number, addPlace)} return; }` : [],
  );
  return `switch (v.__typename) {${cases.join('')} default: ${addPlace}(v,l); }`;
}

/** Statements for a place whose fields are `k0`, `k1`, …: they are compared before any text is made of them. */
function generatePlain({ head, fields }: PlainRepresentation, number: number, addPlace: string): string {
  const others = fields.map((_, index) => `k${index}`).slice(1);
  const read = fields.map(({ name }, index) => `k${index} = v[${literal(name)}]`);
  const isOdd = fields.map((_, index) => `typeof k${index} === "object" || k${index} === undefined`);
  const isSame = [
    'e !== undefined',
    ...(others.length > 0 ? [`(${others.map((k) => `e.${k} !== ${k}`).join('||')})`] : ['false']),
  ];
  const text = fields.map(
    ({ before }, index) => `${literal(index === 0 ? head + before : before)} + ${generateLeaf(`k${index}`)}`,
  );
  return `
    const ${read.join(', ')};
    if (${isOdd.join(' || ')}) { ${addPlace}(v,l); return; }
    const m = l.known[${number}] ??= new Map(), first = m.get(k0);
    let e = first;
    while (${isSame.join(' && ')}) e = e.next;
    if (e !== undefined) l.targets[e.index].push(v);
    else {
      m.set(k0, { index: l.texts.push(${text.join(' + ')} + "}") - 1, next: first${others.map((k) => `, ${k}`).join('')} });
      l.targets.push([v]);
    }`;
}

function generateLeaf(value: string): string {
  return `(typeof ${value} === "string" ? (l.hasEscapes ? JSON.stringify(${value}) : '"' + ${value} + '"') : ${value})`;
}
