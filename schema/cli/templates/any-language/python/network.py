"""The schema of this network, and where the value of each field comes from (obligation 1)."""

import logging
from pathlib import Path
from typing import Any

from graphql import GraphQLError, GraphQLResolveInfo, build_schema, get_nullable_type, graphql_sync, is_list_type

from data import TYPE_NAMES, Entity, connect, read_documents
from feed import Feed, bad_user_input

FOLDER = Path(__file__).parent.parent
SDL = "\n".join((FOLDER / name).read_text(encoding="utf-8") for name in ("contract.graphql", "types.graphql"))

# What makes a schema a subgraph. Libraries for Apollo Federation bring it; by hand it is this much.
FEDERATION = f"""
scalar _Any
union _Entity = {" | ".join(TYPE_NAMES.values())}
type _Service {{ sdl: String! }}
extend type Query {{
  _service: _Service!
  _entities(representations: [_Any!]!): [_Entity]!
}}
"""


class Network:
    def __init__(self, feed: Feed, documents: dict[str, Entity] | None = None) -> None:
        documents = read_documents() if documents is None else documents
        self._feed = feed
        self._entities = connect(documents, feed.follow(documents))
        self._schema = build_schema(SDL + FEDERATION, assume_valid=True)
        self._roots = {"_service": self._service, "_entities": self._find, "_catalog": self._catalog}

    def answer(self, query: str, variables: dict[str, Any] | None, operation_name: str | None) -> dict[str, Any]:
        """Answers one operation; what goes wrong inside is logged, and nobody else is told what it was."""
        result = graphql_sync(
            self._schema,
            query,
            variable_values=variables,
            operation_name=operation_name,
            field_resolver=self._resolve,
        )
        errors = {"errors": [mask(error) for error in result.errors]} if result.errors else {}
        return {**errors, "data": result.data}

    def _resolve(self, source: Entity | None, info: GraphQLResolveInfo, **arguments: Any) -> Any:
        if source is None:
            return self._roots[info.field_name](**arguments)
        value = source.get(info.field_name)
        if info.field_name == "offers":
            if not 1 <= arguments["first"] <= 100:
                raise bad_user_input("first", f"must be between 1 and 100, but is {arguments['first']}.")
            return value[: arguments["first"]]
        return [] if value is None and is_list_type(get_nullable_type(info.return_type)) else value

    def _service(self) -> Entity:
        return {"sdl": SDL}

    def _catalog(self, first: int, after: str | None = None) -> Entity:
        return self._feed.page(self._entities, after, first)

    def _find(self, representations: list[Any]) -> list[Entity | None]:
        """The entity of each representation, in their order; None for an id that is not known."""
        return [self._find_one(representation) for representation in representations]

    def _find_one(self, representation: Any) -> Entity | None:
        type_name = representation.get("__typename") if isinstance(representation, dict) else None
        if type_name not in TYPE_NAMES.values():
            raise bad_user_input("representations", f"must name an entity type: {', '.join(TYPE_NAMES.values())}.")
        id = representation.get("id")
        entity = self._entities.get(id) if isinstance(id, str) else None
        return entity if entity is not None and entity["__typename"] == type_name else None


def mask(error: GraphQLError) -> dict[str, Any]:
    """An error as whoever asked may see it: one of GraphQL or of the arguments as it is, any other without its cause."""
    cause = error.original_error
    if cause is None or isinstance(cause, GraphQLError):
        return dict(error.formatted)
    logging.error("internal error", exc_info=cause)
    return {**error.formatted, "message": "Internal error.", "extensions": {"code": "INTERNAL_SERVER_ERROR"}}
