const instant = /^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/i;
const partialDate = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && instant.test(value) && !Number.isNaN(Date.parse(value));
}

function isDay(value: string): boolean {
  return value.length < 10 || new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
}

/** Whether a value of an answer can be one of a scalar; a scalar that is not here takes any value. */
export const scalarChecks: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ['String', (value) => typeof value === 'string'],
  ['ID', (value) => typeof value === 'string'],
  ['Boolean', (value) => typeof value === 'boolean'],
  ['Int', (value) => Number.isInteger(value) && Math.abs(value as number) <= 2 ** 31],
  ['Float', (value) => typeof value === 'number'],
  ['DateTime', isInstant],
  [
    'PartialDate',
    (value) => isInstant(value) || (typeof value === 'string' && partialDate.test(value) && isDay(value)),
  ],
]);
