"""Reads data.json: the profile, hubs and offers of this network, in the shape of the contract."""

import json
from pathlib import Path
from typing import Any

Entity = dict[str, Any]

NETWORK = "musterstadt"
TITLE = "Digitales Musterstadt"
TYPE_NAMES = {"PROFILE": "MusterstadtNetworkProfile", "HUB": "MusterstadtHub", "OFFER": "MusterstadtOffer"}
FILE = Path(__file__).parent / "data.json"


def read_documents(file: Path = FILE) -> dict[str, Entity]:
    """All entities by id, as the file has them, each with its kind and type name."""
    data = json.loads(file.read_text(encoding="utf-8"))
    kinds = [("PROFILE", [data["profile"]]), ("HUB", data["hubs"]), ("OFFER", data["offers"])]
    return {
        document["id"]: {**put_sources(document, data["sources"]), "kind_of_entry": kind, "__typename": TYPE_NAMES[kind]}
        for kind, documents in kinds
        for document in documents
    }


def put_sources(value: Any, sources: dict[str, Entity]) -> Any:
    """Facts name their source by its key; here the source takes its place."""
    if isinstance(value, list):
        return [put_sources(item, sources) for item in value]
    if isinstance(value, dict):
        return {
            name: sources[each] if name == "source" else put_sources(each, sources) for name, each in value.items()
        }
    return value


def sources_in(value: Any) -> list[Entity]:
    """All sources that a document's facts come from, each once."""
    found: list[Entity] = []
    parts = value if isinstance(value, list) else list(value.values()) if isinstance(value, dict) else []
    if isinstance(value, dict) and "source" in value:
        found.append(value["source"])
    for part in parts:
        found += sources_in(part)
    return [source for index, source in enumerate(found) if source not in found[:index]]


def connect(documents: dict[str, Entity], updated_at: dict[str, str]) -> dict[str, Entity]:
    """The entities to serve: documents with what follows from the others, and from the feed."""
    entities = {
        id: {**document, "network": {"id": NETWORK}, "sources": sources_in(document), "updatedAt": updated_at[id]}
        for id, document in documents.items()
    }
    for hub in entities.values():
        if hub["kind_of_entry"] == "HUB":
            hub["offers"] = [offer for id, offer in sorted(entities.items()) if offer.get("hub") == hub["id"]]
            hub["focusTopic"] = next((use for use in hub["topics"] if use["role"] == "FOCUS"), None)
    for offer in entities.values():
        if offer["kind_of_entry"] == "OFFER":
            offer["hub"] = entities[offer["hub"]]
    return entities
