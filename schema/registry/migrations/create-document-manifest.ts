import { Migration } from '@mikro-orm/migrations';

/** Makes the table of the manifests of persisted documents, whose rows never change. */
export class CreateDocumentManifest extends Migration {
  override up(): void {
    this.addSql(`create table document_manifest (
      number int primary key,
      documents text not null, hash text not null,
      published_by text not null, published_at timestamptz not null
    )`);
    this.addSql(
      `create trigger immutable before update or delete or truncate on document_manifest execute function refuse_change()`,
    );
  }
}
