import { z } from 'zod';

const error = z.looseObject({
  message: z.string(),
  extensions: z.looseObject({ code: z.unknown() }).partial().nullish(),
});

/** A GraphQL response as the specification has it. */
export const graphqlResponse = z
  .looseObject({ data: z.record(z.string(), z.unknown()).nullish(), errors: z.array(error).nonempty().optional() })
  .refine(({ data, errors }) => data !== undefined || errors !== undefined, 'has neither data nor errors');

/** An error of an answer, whatever else the endpoint put into it. */
type AnswerError = z.infer<typeof error>;

/** Something that GraphQL operations can be asked of. @throws EndpointFailure for whatever is no GraphQL response */
export interface AskEndpoint {
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
}

/** What an endpoint answered. */
export interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly AnswerError[];
  /** From sending to the last byte. */
  readonly durationMs: number;
}
