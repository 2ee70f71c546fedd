import { readMunicipality } from '../cell/read-municipality.ts';
import { readNumber } from '../cell/read-number.ts';
import { readText } from '../cell/read-text.ts';
import { optional } from './column.ts';

/** Where something is. Everything but the municipality needs the municipality. */
export const placeColumns = {
  region: optional({
    heading: { de: 'Region (AGS)', en: 'region (AGS)' },
    meaning: {
      de: 'Gemeindeschlüssel der Gemeinde, 8 Ziffern',
      en: 'Official key of the municipality, 8 digits',
    },
    example: '`09775129`',
    read: readMunicipality,
  }),
  address: optional({
    heading: { de: 'Adresse', en: 'address' },
    meaning: {
      de: 'Straße und Hausnummer, Postleitzahl und Ort',
      en: 'Street and house number, postal code and town',
    },
    example: '`Hauptstraße 1, 12345 Musterstadt`',
    read: readText(500),
  }),
  latitude: optional({
    heading: { de: 'Breitengrad', en: 'latitude' },
    meaning: { de: 'Grad Nord (WGS 84), mit dem Längengrad', en: 'Degrees north (WGS 84), with the longitude' },
    example: '`48,2234`',
    read: readNumber(-90, 90),
  }),
  longitude: optional({
    heading: { de: 'Längengrad', en: 'longitude' },
    meaning: { de: 'Grad Ost (WGS 84), mit dem Breitengrad', en: 'Degrees east (WGS 84), with the latitude' },
    example: '`10,1035`',
    read: readNumber(-180, 180),
  }),
};
