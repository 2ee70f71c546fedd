import { z } from 'zod';

const answer = z.object({ data: z.object({ _service: z.object({ sdl: z.string() }) }) });

/** The schema that a running subgraph tells of itself; null while it does not answer. */
export async function readEndpointSdl(url: string): Promise<string | null> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ _service { sdl } }' }),
      signal: AbortSignal.timeout(5_000),
    });
    return answer.parse(await response.json()).data._service.sdl;
  } catch {
    return null;
  }
}
