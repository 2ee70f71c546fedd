/** Types that federation itself, or `@cacheControl`, puts into a subgraph's SDL; libraries print some of them. */
const types =
  /^(CacheControlScope|_Any|_Entity|_Service|_FieldSet|FieldSet|link__Import|link__Purpose|federation__\w+)$/;

/** Whether a type belongs to federation's machinery and is nobody's own. */
export function isMachineryType(name: string): boolean {
  return types.test(name);
}

/** Whether a root field belongs to federation's machinery. */
export function isMachineryField(name: string): boolean {
  return name === '_service' || name === '_entities';
}
