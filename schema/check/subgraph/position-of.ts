import type { ASTNode } from 'graphql';
import type { Position } from '../report/finding.ts';

/** Where a node stands in the SDL it was parsed from; null when it was parsed without places. */
export function positionOf({ loc }: ASTNode): Position | null {
  return loc ? { line: loc.startToken.line, column: loc.startToken.column } : null;
}
