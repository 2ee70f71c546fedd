import { Type } from '@mikro-orm/postgresql';
import type { Region } from './region.ts';

/** Stores a reference to a region of the directory as its code. */
export class RegionKey extends Type<Region | null, string | null> {
  override convertToDatabaseValue(region: Region | null): string | null {
    return region?.code ?? null;
  }

  override convertToJSValue(code: string | null): Region | null {
    return code === null ? null : { code };
  }

  override getColumnType(): string {
    return 'text';
  }
}
