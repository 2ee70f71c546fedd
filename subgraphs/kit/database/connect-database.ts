import { DataloaderType, MikroORM } from '@mikro-orm/postgresql';
import type { EntityClass, MigrationObject, Options } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { SubgraphError } from '../errors/subgraph-error.ts';

/** A class that MikroORM maps to a table. */
export type AnyEntityClass = EntityClass<object>;

/** What a subgraph keeps in its database, as classes: nothing is searched for on disk. */
export interface DatabaseDefinition {
  readonly entities: readonly AnyEntityClass[];
  /** Migrations in order; `name` is recorded in the database and never changes. */
  readonly migrations: readonly { readonly name: string; readonly class: MigrationObject['class'] }[];
}

/** Where the database is, and who wants to see each SQL statement (tests count them). */
export interface ConnectOptions {
  readonly databaseUrl: string;
  readonly onStatement?: (statement: string) => void;
}

/**
 * Connects to the one PostgreSQL database of a subgraph. Relations load in batches: `ref.load()` and `collection.loadItems()`
 * of one turn of the event loop become one statement an entity.
 * @throws SubgraphError `DATABASE_UNREACHABLE`, without the password of the URL in its message.
 */
export async function connectDatabase(definition: DatabaseDefinition, options: ConnectOptions): Promise<MikroORM> {
  const orm = await MikroORM.init({
    clientUrl: options.databaseUrl,
    entities: [...definition.entities],
    // A subgraph may speak SQL alone.
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    migrations: { migrationsList: [...definition.migrations] as MigrationObject[], snapshot: false, silent: true },
    // Accessors made anew on each entity, which keep inverse sides in step with what is written; reading entities costs a tenth more with them.
    propagationOnPrototype: false,
    dataloader: DataloaderType.ALL,
    pool: { min: 0, max: 8 },
    ...statementLog(options),
  });
  try {
    await orm.em.execute('select 1');
  } catch (cause) {
    await orm.close(true);
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `cannot reach the database ${describe(options.databaseUrl)}: ${reason}`;
    throw new SubgraphError('DATABASE_UNREACHABLE', message, cause);
  }
  return orm;
}

function statementLog({ onStatement }: ConnectOptions): Partial<Options> {
  return onStatement ? { debug: ['query'], logger: onStatement, colors: false } : {};
}

/** Host, port and database of a URL: what a message may show. */
function describe(databaseUrl: string): string {
  const url = URL.parse(databaseUrl);
  return url ? `${url.pathname.slice(1)} at ${url.host}` : 'of DATABASE_URL (not a URL)';
}
