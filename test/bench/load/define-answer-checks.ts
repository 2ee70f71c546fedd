import { parse } from 'graphql';
import { answerDocument } from '../operations/answer-document.ts';
import { computeExpectedAnswers } from '../operations/expected-answers.ts';
import type { OperationName } from '../operations/operations.ts';
import { createUnsplitGraph } from '../operations/unsplit-graph.ts';
import type { Rows } from '../rows/rows.ts';
import { type AnswerCheck, createAnswerCheck, isJsonOf } from './answer-check.ts';

/** Makes the checks of one contestant's answers; each holds only for the operation and the contestant it was made for. */
export function defineAnswerChecks(rows: Rows): (operation: OperationName) => AnswerCheck {
  const answers = computeExpectedAnswers(rows);
  return (operation) =>
    operation === 'unplanned' ? createUnplannedCheck(rows) : createAnswerCheck(answers[operation]);
}

/** Every query has an answer of its own; most contestants keep to its order, so that comparing texts is enough. */
function createUnplannedCheck(rows: Rows): AnswerCheck {
  const graph = createUnsplitGraph(rows);
  return ({ status, body }, query) => {
    if (status !== 200) return false;
    const expected = answerDocument(graph, parse(query, { noLocation: true }));
    const text = body.toString();
    return text === JSON.stringify(expected) || isJsonOf(text, expected);
  };
}
