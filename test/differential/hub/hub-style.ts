import type { Json } from '../model/differential-case.ts';
import type { Dice } from '../generate/dice.ts';
import type { OperationStyle } from '../generate/operation-style.ts';
import type { HubValues } from './hub-values.ts';

const texts = [
  'Mobilität',
  'digital',
  'ländlicher Raum',
  '"Digital Hub"',
  'Beratung or Workshop',
  '-Verwaltung digital',
  'a',
];
const dates = ['2020', '2021', '2021-08', '2021-08-04', '2022-03', '2022-09-15T10:00:00+02:00'];
const instants = ['2020-01-01T00:00:00Z', '2100-01-01T00:00:00+01:00'];
const unknownTexts = ['', ' ', 'atlantis', 'dataport:atlantis', '%_\\', 'x'.repeat(501), '\u0000', '99999999'];

/** Operations on the hub graph: arguments mostly find something, some are refused. */
export function createHubStyle(values: HubValues): OperationStyle {
  return {
    depth: [5, 12],
    fields: [20, 80],
    favourites: new Set(['node', 'edges', 'hub', 'hubs', 'offer', 'search', 'profile']),
    favouritePercent: 40,
    listLength: [1, 2],
    givenArgumentPercent: 40,
    givenInputFieldPercent: 15,
    nullPercent: 5,
    // It is counted from now, and the two answers come one after the other.
    omits: new Set(['Feed.lagSeconds']),
    scalar: (dice, type, place) => pickScalar(dice, type, place, values),
  };
}

function pickScalar(dice: Dice, type: string, place: string, values: HubValues): Json {
  switch (type) {
    case 'Boolean':
      return dice.chance(50);
    case 'Int':
      return dice.chance(4) ? dice.pick([0, -1, 101, chooseLargeSize(place)]) : dice.pick([1, 1, 2, 2, 3, 5, 100]);
    case 'Float':
      return pickNumber(dice, place, values);
    // The gateway does not know what a scalar of the graph's own allows: a wrong one fails the request to the subgraph as a
    // whole, and that is right.
    case 'DateTime':
      return dice.pick([...instants, ...values.instants]);
    case 'PartialDate':
      return dice.pick(dates);
    default:
      return dice.chance(6) ? dice.pick(unknownTexts) : dice.pick(chooseTexts(place, values));
  }
}

/** Lists of the largest size within one another would have a cost above every limit. */
function chooseLargeSize(place: string): number {
  return place.startsWith('Query.') ? 2_147_483_647 : 1_000;
}

function pickNumber(dice: Dice, place: string, values: HubValues): number {
  if (place.endsWith('.radiusKm'))
    return dice.chance(4) ? dice.pick([0, -1, 1001]) : dice.pick([0.5, 30, 60, 200, 1000]);
  const isLatitude = place.endsWith('.latitude');
  if (dice.chance(3)) return isLatitude ? 90.5 : -180.5;
  return dice.pick(isLatitude ? values.latitudes : values.longitudes);
}

/** What fits a place of type `ID` or `String`, by its coordinate. */
function chooseTexts(place: string, values: HubValues): readonly string[] {
  const [owner = '', field = '', argument = field] = place.split('.');
  switch (argument) {
    case 'anyOf':
    case 'slug':
      return values.topics;
    case 'regions':
    case 'code':
    case 'parent':
      return values.regions;
    case 'networks':
      return values.networks;
    case 'hubs':
      return values.hubs;
    case 'ids':
      return owner === 'HubFilter' ? values.hubs : values.offers;
    case 'id':
      return field === 'network' ? values.networks : field === 'offer' ? values.offers : values.hubs;
    case 'after':
      return values.cursors[field] ?? [];
    default:
      return texts;
  }
}
