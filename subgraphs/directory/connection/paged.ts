import { Directive } from 'type-graphql';

/** Marks a field as a list in pages of `first`, so that a gateway knows what an operation asks for before it runs it. */
export const Paged = Directive(
  '@listSize(slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false)',
);
