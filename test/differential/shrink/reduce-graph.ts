import {
  type ASTNode,
  buildSchema,
  type DocumentNode,
  getOperationAST,
  Kind,
  parse,
  print,
  validate,
  visit,
} from 'graphql';
import type { DifferentialCase } from '../model/differential-case.ts';
import { composeWhole } from './compose-whole.ts';

type Documents = ReadonlyMap<string, DocumentNode>;

/** Cases that lack subgraphs, types, fields, arguments or directives, many at once first. */
export function* reduceGraph(large: DifferentialCase): Generator<DifferentialCase> {
  const documents: Documents = new Map(
    Object.entries(large.subgraphs).map(([name, sdl]) => [name, parse(sdl, { noLocation: true })]),
  );
  const size = toText(documents).length;
  for (const reduced of reduceDocuments(documents)) {
    const subgraphs = toSdls(reduced);
    if (toText(reduced).length >= size) continue;
    const whole = composeWhole(subgraphs);
    if (whole !== null && isValid(whole, large)) yield { ...large, whole, subgraphs };
  }
}

function* reduceDocuments(documents: Documents): Generator<Documents> {
  for (const name of documents.keys()) yield new Map([...documents].filter(([other]) => other !== name));
  const elements = [...new Set([...documents.values()].flatMap(listElements))].sort(byDepth);
  for (const chunk of chunksOf(elements)) {
    yield new Map([...documents].map(([name, document]) => [name, withoutElements(document, chunk)]));
  }
  for (const [name, document] of documents) {
    for (const chunk of chunksOf(listElements(document))) {
      yield new Map(documents).set(name, withoutElements(document, chunk));
    }
    const directives: ASTNode[] = [];
    visit(document, { Directive: (node) => void directives.push(node) });
    for (const chunk of chunksOf(directives)) {
      const left = visit(document, { Directive: (node) => (chunk.has(node) ? null : undefined) });
      yield new Map(documents).set(name, left);
    }
  }
}

/** Halves, quarters and so on down to single items. */
function* chunksOf<T>(items: readonly T[]): Generator<ReadonlySet<T>> {
  for (let size = items.length >> 1; size >= 1; size >>= 1) {
    for (let start = 0; start < items.length; start += size) yield new Set(items.slice(start, start + size));
  }
}

function byDepth(one: string, other: string): number {
  return one.split('.').length - other.split('.').length;
}

function toSdls(documents: Documents): Record<string, string> {
  const sdls = [...documents].map(([name, document]) => [name, print(document)] as const);
  return Object.fromEntries(sdls.filter(([, sdl]) => sdl.trim() !== ''));
}

function toText(documents: Documents): string {
  return Object.values(toSdls(documents)).join('');
}

/** Types, fields, arguments, enum values, union members and implemented interfaces by their coordinates. */
function listElements(document: DocumentNode): string[] {
  const elements: string[] = [];
  visitElements(document, (coordinate) => {
    elements.push(coordinate);
    return false;
  });
  return elements;
}

function withoutElements(document: DocumentNode, elements: ReadonlySet<string>): DocumentNode {
  return visitElements(document, (coordinate) => elements.has(coordinate));
}

function visitElements(document: DocumentNode, isRemoved: (coordinate: string) => boolean): DocumentNode {
  const definitions = document.definitions.flatMap((definition) => {
    if (!('name' in definition) || !definition.name) return [definition];
    const type = definition.name.value;
    if (isRemoved(type)) return [];
    const reduced = visit(definition, {
      FieldDefinition: {
        enter: (field) => (isRemoved(`${type}.${field.name.value}`) ? null : undefined),
        leave: (field) => ({
          ...field,
          arguments: field.arguments?.filter(({ name }) => !isRemoved(`${type}.${field.name.value}.${name.value}`)),
        }),
      },
      EnumValueDefinition: (value) => (isRemoved(`${type}.${value.name.value}`) ? null : undefined),
      UnionTypeDefinition: (union) => ({
        ...union,
        types: union.types?.filter(({ name }) => !isRemoved(`${type}.${name.value}`)),
      }),
      ObjectTypeDefinition: (object) => ({
        ...object,
        interfaces: object.interfaces?.filter(({ name }) => !isRemoved(`${type}.implements ${name.value}`)),
      }),
    });
    if (reduced.kind === Kind.OBJECT_TYPE_DEFINITION && reduced.fields?.length === 0) return [];
    return [reduced];
  });
  return { ...document, definitions };
}

function isValid(whole: string, { operations }: DifferentialCase): boolean {
  try {
    const schema = buildSchema(whole);
    return operations.every(({ query }) => {
      const document = parse(query);
      const operation = getOperationAST(document)?.operation;
      return operation && schema.getRootType(operation) && validate(schema, document).length === 0;
    });
  } catch {
    return false;
  }
}
