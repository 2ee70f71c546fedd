import type { Rows, UserRow } from '../rows/rows.ts';
import { defineStubSubgraph, type StubSubgraph } from './stub-subgraph.ts';

const sdl = `
extend type Query {
  me: User
  users: [User]
}

type User @key(fields: "id") {
  id: ID!
  handle: String
  name: String
  joinedYear: Int
}
`;

/** The subgraph that owns the users. */
export function createUsersSubgraph({ users }: Rows): StubSubgraph {
  const byId = new Map(users.map((user) => [user.id, user]));
  return defineStubSubgraph('users', sdl, {
    Query: { me: () => users[0], users: () => users },
    User: { __resolveReference: ({ id }: UserRow) => byId.get(id) },
  });
}
