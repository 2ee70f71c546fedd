import { z } from 'zod';
import { PartnerError } from '../errors/partner-error.ts';
import { isNetworkFileName, maxFileBytes, networkFileNames } from '../files/network-files.ts';
import type { FoundFiles, NetworkFileName } from '../files/network-files.ts';
import { tooLarge } from '../files/read-network-files.ts';
import { fileProblem } from '../problem/problem.ts';
import type { Problem } from '../problem/problem.ts';

const upload = z.strictObject({ files: z.record(z.string(), z.string()) });

const base64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/;

/**
 * Reads the files of an upload: text, and base64 for a workbook. Only names of a network's files are taken.
 * @throws PartnerError `BODY_INVALID` when the body is something else.
 */
export function readUpload(body: unknown): FoundFiles {
  const { data } = upload.safeParse(body);
  if (!data) throw new PartnerError('BODY_INVALID');
  const files = new Map<NetworkFileName, Uint8Array>();
  const problems: Problem[] = [];
  for (const [name, content] of Object.entries(data.files)) {
    if (!isNetworkFileName(name)) {
      problems.push(unknownName(name));
      continue;
    }
    if (name === 'network.xlsx' && !base64.test(content)) {
      problems.push(fileProblem(name, { de: 'muss in base64 geschickt werden', en: 'must be sent as base64' }));
      continue;
    }
    const bytes = Buffer.from(content, name === 'network.xlsx' ? 'base64' : 'utf8');
    if (bytes.length > maxFileBytes) problems.push(tooLarge(name, bytes.length));
    else files.set(name, bytes);
  }
  return { files, problems };
}

function unknownName(name: string): Problem {
  const allowed = networkFileNames.join(', ');
  return fileProblem(name.slice(0, 100), {
    de: `gehört nicht dazu (erlaubt: ${allowed})`,
    en: `does not belong here (allowed: ${allowed})`,
  });
}
