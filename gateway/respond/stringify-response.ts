import type { FormattedExecutionResult } from 'graphql';
import { WrittenData } from './written-data.ts';

/** The body of a response, with a line's end. Written data that stands alone is only named: `encodeResponse` has its bytes. */
export function stringifyResponse(response: FormattedExecutionResult<object>): string {
  const { data, ...others } = response;
  if (!(data instanceof WrittenData)) return `${JSON.stringify(response)}\n`;
  const text = JSON.stringify(others);
  return text === '{}' ? WrittenData.placeholder : `{"data":${data.text},${text.slice(1)}\n`;
}
