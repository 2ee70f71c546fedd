import { unzipSync, zipSync } from 'fflate';

/** A workbook of 5 MiB that is no trick has less. */
const maxUnpackedBytes = 64 * 1024 * 1024;

/** A cell whose formula failed: its text (`#REF!`) is to be read, not passed over as if it were empty. */
const errorCell = /(<c\b[^>]*\bt=)"e"/g;

/**
 * Unpacks a workbook and packs it again without compression: what a reader gets has the size that was looked at before, however much
 * the compressed file would have grown to. Null when it is no ZIP archive, or grows too large.
 */
export function unpackWorkbook(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  let unpackedBytes = 0;
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!/\.(?:xml|rels)$/.test(name)) return false;
        unpackedBytes += originalSize;
        return unpackedBytes <= maxUnpackedBytes;
      },
    });
    if (unpackedBytes > maxUnpackedBytes) return null;
    for (const [name, content] of Object.entries(files)) {
      if (name.startsWith('xl/worksheets/')) files[name] = withErrorTexts(content);
    }
    return zipSync(files, { level: 0 });
  } catch {
    return null;
  }
}

function withErrorTexts(content: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const xml = new TextDecoder().decode(content);
  const mended = xml.replaceAll(errorCell, '$1"str"');
  return mended === xml ? content : new TextEncoder().encode(mended);
}
