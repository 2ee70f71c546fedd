import type { Change } from '@graphql-inspector/core';
import type { breakingRules } from '../report/catalogue/breaking-rules.ts';
import type { BreakingChange } from './breaking-change.ts';

type ToldRule = Exclude<keyof typeof breakingRules, 'BREAKING_CHANGE' | 'PERSISTED_DOCUMENT_BROKEN'>;
type Told = Omit<BreakingChange, 'rule'>;

const ofField = (type: string, field: string, de: string, en: string): Told => ({
  coordinate: `${type}.${field}`,
  subject: { type, field },
  message: { de, en },
});
const ofArgument = (type: string, field: string, argument: string, de: string, en: string): Told => ({
  coordinate: `${type}.${field}(${argument}:)`,
  subject: { type, field },
  message: { de, en },
});
const ofType = (coordinate: string, type: string, de: string, en: string): Told => ({
  coordinate,
  subject: { type, field: null },
  message: { de, en },
});

const tellers: { readonly [Rule in ToldRule]: (meta: Change<Rule>['meta']) => Told } = {
  TYPE_REMOVED: ({ removedTypeName: type }) =>
    ofType(type, type, `Der Typ ${type} fällt weg.`, `The type ${type} is removed.`),
  TYPE_KIND_CHANGED: ({ typeName: type, oldTypeKind: from, newTypeKind: to }) =>
    ofType(type, type, `${type} wird von ${from} zu ${to}.`, `${type} turns from ${from} into ${to}.`),
  FIELD_REMOVED: ({ typeName: type, removedFieldName: field }) =>
    ofField(type, field, `Das Feld ${type}.${field} fällt weg.`, `The field ${type}.${field} is removed.`),
  FIELD_TYPE_CHANGED: ({ typeName: type, fieldName: field, oldFieldType: from, newFieldType: to }) =>
    ofField(
      type,
      field,
      `${type}.${field} wird von ${from} zu ${to}.`,
      `${type}.${field} turns from ${from} into ${to}.`,
    ),
  FIELD_ARGUMENT_ADDED: ({ typeName: type, fieldName: field, addedArgumentName: argument, addedArgumentType: to }) =>
    ofArgument(
      type,
      field,
      argument,
      `${type}.${field} verlangt ein neues Argument ${argument}: ${to}.`,
      `${type}.${field} demands a new argument ${argument}: ${to}.`,
    ),
  FIELD_ARGUMENT_REMOVED: ({ typeName: type, fieldName: field, removedFieldArgumentName: argument }) =>
    ofArgument(
      type,
      field,
      argument,
      `Das Argument ${argument} von ${type}.${field} fällt weg.`,
      `The argument ${argument} of ${type}.${field} is removed.`,
    ),
  FIELD_ARGUMENT_TYPE_CHANGED: ({ typeName: type, fieldName: field, argumentName: argument, ...meta }) =>
    ofArgument(
      type,
      field,
      argument,
      `Das Argument ${argument} von ${type}.${field} wird von ${meta.oldArgumentType} zu ${meta.newArgumentType}.`,
      `The argument ${argument} of ${type}.${field} turns from ${meta.oldArgumentType} into ${meta.newArgumentType}.`,
    ),
  ENUM_VALUE_REMOVED: ({ enumName: type, removedEnumValueName: value }) =>
    ofType(`${type}.${value}`, type, `Der Wert ${type}.${value} fällt weg.`, `The value ${type}.${value} is removed.`),
  INPUT_FIELD_ADDED: ({ inputName: type, addedInputFieldName: field, addedInputFieldType: to }) =>
    ofType(
      `${type}.${field}`,
      type,
      `${type} verlangt ein neues Feld ${field}: ${to}.`,
      `${type} demands a new field ${field}: ${to}.`,
    ),
  INPUT_FIELD_REMOVED: ({ inputName: type, removedFieldName: field }) =>
    ofType(
      `${type}.${field}`,
      type,
      `Das Eingabefeld ${type}.${field} fällt weg.`,
      `The input field ${type}.${field} is removed.`,
    ),
  INPUT_FIELD_TYPE_CHANGED: ({ inputName: type, inputFieldName: field, ...meta }) =>
    ofType(
      `${type}.${field}`,
      type,
      `Das Eingabefeld ${type}.${field} wird von ${meta.oldInputFieldType} zu ${meta.newInputFieldType}.`,
      `The input field ${type}.${field} turns from ${meta.oldInputFieldType} into ${meta.newInputFieldType}.`,
    ),
  UNION_MEMBER_REMOVED: ({ unionName: union, removedUnionMemberTypeName: type }) =>
    ofType(union, type, `${union} enthält ${type} nicht mehr.`, `${union} no longer contains ${type}.`),
  OBJECT_TYPE_INTERFACE_REMOVED: ({ objectTypeName: type, removedInterfaceName: name }) =>
    ofType(type, type, `${type} implementiert ${name} nicht mehr.`, `${type} no longer implements ${name}.`),
};

/** Puts a breaking change of the schema diff into the words of the checks. */
export function tellChange(change: Change): BreakingChange {
  if (isTold(change)) return { rule: change.type, ...tell(change) };
  const message = {
    de: `Bruch im öffentlichen Schema: ${change.message}.`,
    en: `Break in the public schema: ${change.message}.`,
  };
  return { rule: 'BREAKING_CHANGE', coordinate: change.path ?? '', subject: null, message };
}

function isTold(change: Change): change is Change<ToldRule> {
  return Object.hasOwn(tellers, String(change.type));
}

function tell<Rule extends ToldRule>(change: Change<Rule>): Told {
  return tellers[change.type](change.meta);
}
