import { EntryList } from '../connection/entry-list.ts';
import { HubConnection, OfferConnection, SearchConnection } from '../connection/connections.ts';
import type { DirectoryContext } from '../context.ts';
import { hubConditions } from '../filter/hub-conditions.ts';
import { offerConditions } from '../filter/offer-conditions.ts';
import { searchConditions } from '../filter/search-conditions.ts';
import type { HubListArgs, OfferListArgs, SearchArgs } from '../input/list-arguments.ts';
import { buildQuery } from '../query/build-query.ts';
import type { TopicMatch } from '../query/match-topics.ts';
import { rootScope } from '../query/scope.ts';
import type { Scope, ScopeKind } from '../query/scope.ts';

/** What a list hangs on: the root field, or an entity; `topic` is how its entries match when that is a topic. */
export interface ListParent {
  readonly kind: ScopeKind;
  readonly scope: Scope;
  readonly topic?: TopicMatch;
}

const root: ListParent = { kind: 'ROOT', scope: rootScope };

/** The hubs of a parent. @throws GraphQLError `BAD_USER_INPUT` */
export function listHubs(context: DirectoryContext, args: HubListArgs, parent: ListParent = root): HubConnection {
  const loaders = context.listLoaders(keyOf('hubs', parent, args), () =>
    buildQuery('hubs', parent.kind, hubConditions(args.filter ?? {}, context.terms), args),
  );
  return new HubConnection(new EntryList(loaders, parent.scope, parent.topic));
}

/** The offers of a parent. @throws GraphQLError `BAD_USER_INPUT` */
export function listOffers(context: DirectoryContext, args: OfferListArgs, parent: ListParent = root): OfferConnection {
  const loaders = context.listLoaders(keyOf('offers', parent, args), () =>
    buildQuery('offers', parent.kind, offerConditions(args.filter ?? {}, context.terms), args),
  );
  return new OfferConnection(new EntryList(loaders, parent.scope, parent.topic));
}

/** The hits of a search. @throws GraphQLError `BAD_USER_INPUT` */
export function searchEntries(context: DirectoryContext, args: SearchArgs): SearchConnection {
  const loaders = context.listLoaders(keyOf('search', root, args), () =>
    buildQuery('search', 'ROOT', searchConditions(args.text, args.filter ?? {}, context.terms), args),
  );
  return new SearchConnection(new EntryList(loaders, rootScope));
}

/** Lists with the same arguments on parents of the same kind are loaded together. */
function keyOf(list: string, { kind }: ListParent, args: object): string {
  return JSON.stringify([list, kind, args]);
}
