import { type Label, languages } from '../labels.ts';

/** Reads the values of one parameter. Throws InvalidValue. */
export type ReadValues<T> = (values: readonly string[]) => T;

/** Says what is allowed in place of a value. */
export class InvalidValue extends Error {
  override readonly name = 'InvalidValue';
  readonly reason: Label;

  constructor(reason: Label) {
    super(reason.en);
    this.reason = reason;
  }
}

const empty: Label = { de: 'Der Wert fehlt.', en: 'It is empty.' };

/** Any texts, each on its own or separated by commas. */
export const texts: ReadValues<string[]> = (values) => {
  const read = values.flatMap((value) => value.split(',')).map((text) => text.trim());
  if (read.includes('')) throw new InvalidValue(empty);
  return read;
};

/** Values of an enumeration, each on its own or separated by commas, in any case. */
export function oneOf<Value extends string>(allowed: readonly Value[]): ReadValues<Value[]> {
  return (values) =>
    texts(values).map((text) => {
      const value = allowed.find((candidate) => candidate.toLowerCase() === text.toLowerCase());
      if (value === undefined)
        throw new InvalidValue({
          de: `„${text}“ gibt es nicht; erlaubt: ${allowed.join(', ')}.`,
          en: `"${text}" is none of: ${allowed.join(', ')}.`,
        });
      return value;
    });
}

/** The one value of a parameter that may not be repeated. */
function single<T>(read: (value: string) => T): ReadValues<T> {
  return ([value = '', ...others]) => {
    if (others.length > 0)
      throw new InvalidValue({ de: 'Der Parameter steht mehr als einmal da.', en: 'It is given more than once.' });
    if (value.trim() === '') throw new InvalidValue(empty);
    return read(value.trim());
  };
}

/** A text. */
export const text = single((value) => value);

/** A value of a form; whether there is such a date, the graph knows. */
function formed(form: RegExp, what: Label): ReadValues<string> {
  return single((value) => {
    if (form.test(value)) return value;
    throw new InvalidValue({ de: `„${value}“ ist ${what.de}.`, en: `"${value}" is ${what.en}.` });
  });
}

/** A date of reduced precision. */
export const partialDate = formed(/^\d{4}(-\d\d(-\d\d(T\S+)?)?)?$/, {
  de: 'kein Datum wie 2021, 2021-08, 2021-08-04 oder 2021-08-04T09:30:00Z',
  en: 'not a date such as 2021, 2021-08, 2021-08-04 or 2021-08-04T09:30:00Z',
});

/** An instant. */
export const instant = formed(/^\d{4}-\d\d-\d\dT\S+$/i, {
  de: 'kein Zeitpunkt wie 2021-08-04T09:30:00Z',
  en: 'not an instant such as 2021-08-04T09:30:00Z',
});

/** One value of an enumeration. */
export function choice<Value extends string>(allowed: readonly Value[]): ReadValues<Value> {
  return single((value) => oneOf(allowed)([value])[0] as Value);
}

/** A whole number from 1. */
export const count = single((value) => {
  if (!/^[1-9]\d{0,8}$/.test(value))
    throw new InvalidValue({
      de: `„${value}“ ist keine ganze Zahl ab 1.`,
      en: `"${value}" is not a whole number from 1.`,
    });
  return Number(value);
});

/** `de` or `en`. */
export const language = choice(languages);

/** A circle: latitude, longitude and, if wanted, the radius in kilometres: `51.48,11.97` or `51.48,11.97,30`. */
export const circle = single((value) => {
  const [latitude, longitude, radiusKm = 25, ...others] = value.split(',').map(readNumber);
  const isInside = (number: number | undefined, from: number, to: number): boolean =>
    number !== undefined && number >= from && number <= to;
  if (!isInside(latitude, -90, 90) || !isInside(longitude, -180, 180) || others.length > 0)
    throw new InvalidValue({
      de: `„${value}“ ist nicht Breite,Länge oder Breite,Länge,Kilometer, wie 51.48,11.97,30.`,
      en: `"${value}" is not latitude,longitude or latitude,longitude,kilometres, such as 51.48,11.97,30.`,
    });
  if (!isInside(radiusKm, 0, 1000) || radiusKm === 0)
    throw new InvalidValue({
      de: 'Der Umkreis ist größer als 0 und höchstens 1000 Kilometer.',
      en: 'The radius is more than 0 and at most 1000 kilometres.',
    });
  return { latitude, longitude, radiusKm };
});

function readNumber(text: string): number {
  return /^\s*-?\d+(\.\d+)?\s*$/.test(text) ? Number(text) : Number.NaN;
}
