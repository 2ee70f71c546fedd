/**
 * The keys that a document refers to in fields of these names, at any depth, each once in the order of appearance. A reference is
 * text; what is nested deeper is searched on.
 */
export function usedKeys(document: unknown, fields: readonly string[]): string[] {
  const keys = new Set<string>();
  const visit = (value: unknown, name?: string): void => {
    if (typeof value === 'string' && name !== undefined && fields.includes(name)) keys.add(value);
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, item] of Object.entries(value)) visit(item, name);
    }
  };
  visit(document);
  return [...keys];
}
