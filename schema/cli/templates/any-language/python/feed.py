"""The change feed behind _catalog (obligation 2): ordered, resumable, with tombstones, and kept in a file of SQLite."""

import base64
import hashlib
import json
import sqlite3
import threading
import uuid
from datetime import datetime, timezone

from graphql import GraphQLError

from data import TITLE, TYPE_NAMES, Entity

TABLES = """
create table if not exists feed (id text not null);
create table if not exists change (
  sequence integer primary key autoincrement, id text not null unique, kind text not null,
  hash text, updated_at text not null
);
"""


def bad_user_input(argument: str, problem: str) -> GraphQLError:
    return GraphQLError(f'Argument "{argument}" {problem}', extensions={"code": "BAD_USER_INPUT", "argument": argument})


class Feed:
    """One row an id, at its last change; hash is null where the entity is gone."""

    def __init__(self, file: str) -> None:
        self._lock = threading.Lock()
        self._db = sqlite3.connect(file, check_same_thread=False)
        self._db.executescript(TABLES)
        self._db.execute("insert into feed select ? where not exists (select 1 from feed)", [str(uuid.uuid4())])
        self._db.commit()
        # A feed that is made anew has other cursors: whoever comes with an old one is told to start again.
        (self._id,) = self._db.execute("select id from feed").fetchone()

    def follow(self, documents: dict[str, Entity]) -> dict[str, str]:
        """Records what changed since it was called last. Returns when each entity changed."""
        with self._lock, self._db:
            known = {id: (kind, hash) for id, kind, hash in self._db.execute("select id, kind, hash from change")}
            for id, (kind, hash) in known.items():
                if id not in documents and hash is not None:
                    self._record(id, kind, None)
            for id, document in documents.items():
                hash = hashlib.sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()
                if known.get(id, ("", None))[1] != hash:
                    self._record(id, document["kind_of_entry"], hash)
            return dict(self._db.execute("select id, updated_at from change").fetchall())

    def _record(self, id: str, kind: str, hash: str | None) -> None:
        (last,) = self._db.execute("select coalesce(max(updated_at), '') from change").fetchone()
        # A clock that is set back must not bring the feed out of order.
        now = max(last, datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%fZ"))
        self._db.execute("delete from change where id = ?", [id])
        self._db.execute("insert into change (id, kind, hash, updated_at) values (?, ?, ?, ?)", [id, kind, hash, now])

    def page(self, entities: dict[str, Entity], after: str | None, first: int) -> Entity:
        """The answer of _catalog."""
        if not 1 <= first <= 500:
            raise bad_user_input("first", f"must be between 1 and 500, but is {first}.")
        behind = 0 if after is None else self._sequence_of(after)
        statement = "select sequence, id, kind, hash, updated_at from change where sequence > ? order by sequence limit ?"
        with self._lock:
            rows = self._db.execute(statement, [behind, first + 1]).fetchall()
        entries = [self._entry(row, entities) for row in rows[:first]]
        end_cursor = entries[-1]["cursor"] if entries else after
        return {"entries": entries, "endCursor": end_cursor, "hasNextPage": len(rows) > first}

    def _entry(self, row: tuple[int, str, str, str | None, str], entities: dict[str, Entity]) -> Entity:
        sequence, id, kind, hash, updated_at = row
        cursor = base64.urlsafe_b64encode(f"{self._id} {sequence}".encode()).decode()
        entry = {"cursor": cursor, "kind": kind, "typeName": TYPE_NAMES[kind], "id": id, "updatedAt": updated_at}
        return {**entry, "deleted": True} if hash is None else {**entry, "deleted": False, **content(entities[id])}

    def _sequence_of(self, cursor: str) -> int:
        try:
            feed, sequence = base64.urlsafe_b64decode(cursor).decode().split(" ")
            if feed == self._id and sequence.isascii() and sequence.isdigit() and len(sequence) < 16:
                return int(sequence)
        except ValueError:
            pass
        raise bad_user_input("after", "must be a cursor of this feed, or left out to start from the beginning.")


def content(entity: Entity) -> Entity:
    """What the directory finds an entity by; lists that are left out are empty."""
    if entity["kind_of_entry"] == "PROFILE":
        return {"title": TITLE, "texts": [entity["operator"]["name"]]}
    hub = entity.get("hub", entity)
    return {
        "title": entity["title"],
        "summary": entity.get("summary"),
        "topics": [{"slug": use["topic"]["slug"], "role": use["role"]} for use in entity["topics"]],
        "targetGroups": entity["targetGroups"],
        "places": [{"regionCode": site["region"]["code"], **(site.get("location") or {})} for site in hub.get("sites", [])],
        "status": entity["status"]["value"],
        "hubId": hub["id"] if hub is not entity else None,
        "offerKind": entity.get("kind"),
        "startsAt": entity.get("startsAt"),
        "endsAt": entity.get("endsAt"),
    }
