import { Arg, Ctx, Field, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { requireAdmin } from '../access/caller.ts';
import { PersistedDocument } from '../documents/persisted-document.ts';
import { publishDocuments } from '../documents/publish-documents.ts';
import type { RegistryContext } from './context.ts';

@ObjectType({ description: 'What publishing persisted documents came to.' })
class DocumentsResult {
  @Field(() => Int, { description: 'Number of the manifest that serves now, counted from 1.' })
  number!: number;

  @Field(() => Int, { description: 'How many documents it has.' })
  count!: number;

  @Field(() => Boolean, { description: 'Whether exactly these were published before.' })
  isUnchanged!: boolean;
}

/** Persisted documents. */
@Resolver()
export class DocumentsResolver {
  @Mutation(() => DocumentsResult, {
    description:
      'Puts persisted documents in the place of all that were published before: those that fit the graph, or none. For the administrator.',
  })
  publishDocuments(
    @Arg('documents', () => [PersistedDocument], { description: 'All of them.' }) documents: PersistedDocument[],
    @Ctx() { caller, registry }: RegistryContext,
  ): Promise<DocumentsResult> {
    const admin = requireAdmin(caller, 'publish persisted documents');
    return registry.changes.run((em) => publishDocuments(em, admin, documents));
  }
}
