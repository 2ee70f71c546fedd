import { getLocation, type ASTNode } from 'graphql';
import type { Position } from '../report/finding.ts';

/** Where a node stands in the SDL it was parsed from; null when it was parsed without places. */
export function positionOf(node: ASTNode): Position | null {
  if (!node.loc) return null;
  const { line, column } = getLocation(node.loc.source, node.loc.start);
  return { line, column };
}
