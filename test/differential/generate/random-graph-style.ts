import type { OperationStyle } from './operation-style.ts';

/** Operations on a random graph, whose arguments mean nothing. */
export const randomGraphStyle: OperationStyle = {
  depth: [2, 6],
  fields: [5, 60],
  favourites: new Set(),
  favouritePercent: 0,
  listLength: [0, 2],
  givenArgumentPercent: 60,
  givenInputFieldPercent: 50,
  nullPercent: 10,
  omits: new Set(),
  scalar(dice, type) {
    switch (type) {
      case 'Int':
        return dice.between(-3, 99);
      case 'Float':
        return dice.pick([1, 2.5, -0.25]);
      case 'Boolean':
        return dice.chance(50);
      case 'ID':
        return dice.pick(['1', 2]);
      case 'String':
        return dice.pick(['', 'a', '$v0', 'q"\\', 'ü']);
      default:
        return dice.pick([1, 'any', [true, null], { deep: { a: 1 } }]);
    }
  },
};
