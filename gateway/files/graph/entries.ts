/** A page of a list of hubs or offers. */
export interface EntryPage<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly Entry<Node>[];
}

/** A hub or an offer. The directory knows its title; `node` is null where its network does not answer. */
export interface Entry<Node> {
  readonly id: string;
  readonly title: string;
  readonly updatedAt: string;
  readonly network: { readonly id: string; readonly title: string };
  readonly node: Node | null;
}

/** What an offer's network says of it. Fields are null where they failed. */
export interface OfferNode extends CommonNode {
  readonly kind: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly url: string | null;
  readonly hub: { readonly id: string; readonly title: string } | null;
  readonly venue: Place | null;
}

/** What a hub's network says of it. */
export interface HubNode extends CommonNode {
  readonly sites: readonly Place[] | null;
  readonly involvements: readonly Involvement[] | null;
}

/** What hubs and offers have in common. */
export interface CommonNode {
  readonly summary: string | null;
  readonly targetGroups: readonly string[] | null;
  readonly status: { readonly value: string; /** Pages alone ask for it. */ readonly asOf?: string | null } | null;
  readonly topics:
    | readonly { readonly role: string; readonly topic: { readonly slug: string; readonly label: string } | null }[]
    | null;
  readonly sources: readonly EntrySource[] | null;
}

/** Where something about a hub or an offer is said. */
export interface EntrySource {
  readonly title: string;
  readonly url: string | null;
  /** Pages alone ask for it. */
  readonly publisher?: string | null;
  /** Likewise. */
  readonly publishedOn?: string | null;
}

/** A place of a hub or an offer. */
export interface Place {
  readonly title: string;
  readonly address: string | null;
  readonly location: { readonly latitude: number; readonly longitude: number } | null;
  readonly region: { readonly code: string; readonly name: string } | null;
}

interface Involvement {
  readonly role: string;
  readonly organisation: { readonly name: string; readonly url: string | null };
}
