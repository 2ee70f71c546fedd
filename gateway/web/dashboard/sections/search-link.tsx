import type { ComponentChildren, JSX } from 'preact';
import { writeSearch } from '../selection/change-search.ts';
import type { Navigate } from '../selection/use-search.ts';

interface SearchLinkProps {
  readonly target: URLSearchParams;
  readonly navigate: Navigate;
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** A link to another selection, which this page shows itself; in another tab if somebody wants that. */
export function SearchLink({ target, navigate, label, children }: SearchLinkProps): JSX.Element {
  return (
    <a
      href={`./dashboard${writeSearch(target)}`}
      aria-label={label}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        navigate(target);
      }}
    >
      {children}
    </a>
  );
}
