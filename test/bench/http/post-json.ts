import type { Dispatcher } from 'undici';

/** The answer to a POST: its status and its whole body. */
export interface PostAnswer {
  readonly status: number;
  readonly body: Buffer;
}

const headers = { 'content-type': 'application/json', accept: 'application/json' };

/** POSTs JSON over a kept-alive connection; `dispatch`, because it costs a third less than undici's `request`. */
export function postJson(client: Dispatcher, path: string, body: string): Promise<PostAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let status = 0;
    client.dispatch(
      { path, method: 'POST', headers, body },
      {
        // undici refuses a handler without it.
        onRequestStart() {},
        onResponseStart(_controller, statusCode) {
          status = statusCode;
        },
        onResponseData(_controller, chunk) {
          chunks.push(chunk);
        },
        onResponseEnd() {
          resolve({ status, body: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks) });
        },
        onResponseError(_controller, error) {
          reject(error);
        },
      },
    );
  });
}
