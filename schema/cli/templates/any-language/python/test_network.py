"""What this network promises, as whoever asks it sees it: python3 -m unittest in this folder."""

import json
import logging
import tempfile
import threading
import time
import unittest
import urllib.error
import urllib.request
from datetime import datetime, timezone
from pathlib import Path
from typing import Any
from unittest.mock import patch

from data import read_documents
from feed import Feed
from main import create_server
from network import Network
from signature import RequestVerifier, digest

FEED = "query ($after: String, $first: Int!) { _catalog(after: $after, first: $first) { %s } }"
ENTITIES = """query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on MusterstadtHub { id openingHours offers(first: 1) { id hub { id } } }
} }"""
KEY = "47dc5c8db0f7fc41bce36e4d2ff4cc85b09724d447a6f5c22d2fc220a94574d5"


def pages(network: Network, after: str | None, first: int) -> list[list[Any]]:
    """Reads the feed to its end, page by page."""
    document = FEED % "entries { id deleted title } endCursor hasNextPage"
    page = network.answer(document, {"after": after, "first": first}, None)["data"]["_catalog"]
    entries = [list(entry.values()) for entry in page["entries"]]
    return entries + (pages(network, page["endCursor"], first) if page["hasNextPage"] else [])


def end_of(network: Network) -> str:
    return network.answer(FEED % "endCursor", {"first": 500}, None)["data"]["_catalog"]["endCursor"]


class NetworkTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.file = str(Path(folder.name) / "feed.sqlite")
        self.feed = Feed(self.file)
        self.network = Network(self.feed)

    def codes(self, query: str, variables: dict[str, Any]) -> list[str]:
        return [error["extensions"]["code"] for error in self.network.answer(query, variables, None)["errors"]]

    def test_entities_come_in_the_order_asked_and_null_for_an_unknown_key(self) -> None:
        names = ["zentrum", "nowhere", "werkstatt"]
        asked = [{"__typename": "MusterstadtHub", "id": f"musterstadt:{name}"} for name in names]
        answer = self.network.answer(ENTITIES, {"representations": asked}, None)
        offers = [{"id": "musterstadt:beratung", "hub": {"id": "musterstadt:zentrum"}}]
        hours = "montags bis freitags 9 bis 17 Uhr"
        zentrum = {"id": "musterstadt:zentrum", "openingHours": hours, "offers": offers}
        werkstatt = {"id": "musterstadt:werkstatt", "openingHours": None, "offers": []}
        self.assertEqual(answer, {"data": {"_entities": [zentrum, None, werkstatt]}})

    def test_an_id_of_another_type_is_an_unknown_key(self) -> None:
        asked = [{"__typename": "MusterstadtHub", "id": "musterstadt:beratung"}]
        self.assertEqual(self.network.answer(ENTITIES, {"representations": asked}, None), {"data": {"_entities": [None]}})

    def test_a_representation_of_no_entity_is_a_mistake_of_who_asks(self) -> None:
        for wrong in [{"__typename": "Nothing", "id": "1"}, {}, "text"]:
            self.assertEqual(self.codes(ENTITIES, {"representations": [wrong]}), ["BAD_USER_INPUT"])

    def test_the_feed_is_the_same_in_pages_of_any_size(self) -> None:
        whole = pages(self.network, None, 500)
        self.assertEqual([entry[0] for entry in whole], list(read_documents()))
        self.assertEqual(pages(self.network, None, 1), whole)

    def test_a_reader_that_resumes_gets_what_changed_and_tombstones_also_after_a_restart(self) -> None:
        end = end_of(self.network)
        documents = read_documents()
        del documents["musterstadt:beratung"]
        documents["musterstadt:zentrum"]["title"] = "Neu"
        restarted = Network(Feed(self.file), documents)
        changed = [["musterstadt:beratung", True, None], ["musterstadt:zentrum", False, "Neu"]]
        self.assertEqual(pages(restarted, end, 1), changed)
        again = Network(Feed(self.file), documents)
        self.assertEqual(pages(again, end_of(again), 500), [])

    def test_a_clock_that_is_set_back_brings_nothing_out_of_order(self) -> None:
        documents = read_documents()
        documents["musterstadt:zentrum"]["title"] = "Neu"
        with patch("feed.datetime") as clock:
            clock.now.return_value = datetime(2000, 1, 1, tzinfo=timezone.utc)
            network = Network(self.feed, documents)
        answer = network.answer(FEED % "entries { updatedAt }", {"first": 500}, None)
        times = [entry["updatedAt"] for entry in answer["data"]["_catalog"]["entries"]]
        self.assertEqual(times, sorted(times))

    def test_a_cursor_that_was_never_given_out_is_refused_and_so_is_a_number_out_of_range(self) -> None:
        other = end_of(Network(Feed(":memory:")))
        for after in ["", "rubbish", "'", other]:
            self.assertEqual(self.codes(FEED % "endCursor", {"after": after, "first": 1}), ["BAD_USER_INPUT"])
        for first in [0, 501]:
            self.assertEqual(self.codes(FEED % "endCursor", {"first": first}), ["BAD_USER_INPUT"])

    def test_an_error_inside_gives_nothing_away(self) -> None:
        self.feed.page = None  # type: ignore[assignment, method-assign]
        logging.disable()
        self.addCleanup(logging.disable, logging.NOTSET)
        (error,) = self.network.answer(FEED % "endCursor", {"first": 1}, None)["errors"]
        self.assertEqual(error["message"], "Internal error.")
        self.assertEqual(error["extensions"], {"code": "INTERNAL_SERVER_ERROR"})

    def test_only_signed_requests_are_answered_each_once(self) -> None:
        server = create_server(self.network, "127.0.0.1", 0, KEY)
        threading.Thread(target=server.serve_forever).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        body = json.dumps({"query": "{ _service { sdl } }"}).encode()
        now_ms = int(time.time() * 1000)
        nonce = "AAECAwQFBgcICQoLDA0ODw"
        signature = f"t={now_ms},n={nonce},s={digest(KEY, now_ms, nonce, body)}"

        def send(headers: dict[str, str]) -> tuple[int, str | None]:
            headers = {"content-type": "application/json", **headers}
            url = f"http://127.0.0.1:{server.server_address[1]}/graphql"
            try:
                with urllib.request.urlopen(urllib.request.Request(url, body, headers)) as answer:
                    return answer.status, None
            except urllib.error.HTTPError as error:
                with error:
                    return error.code, json.load(error)["errors"][0]["extensions"]["reason"]

        self.assertEqual(send({}), (401, "MISSING"))
        self.assertEqual(send({"hubgraph-signature": signature}), (200, None))
        self.assertEqual(send({"hubgraph-signature": signature}), (401, "REPLAYED"))


class SignatureTest(unittest.TestCase):
    nonce = "AAECAwQFBgcICQoLDA0ODw"
    body = '{"query":"{ _service { sdl } }","variables":{"text":"Würfel"}}'.encode()
    now_ms = 1795600800000

    def header(self, timestamp_ms: int) -> str:
        return f"t={timestamp_ms},n={self.nonce},s={digest(KEY, timestamp_ms, self.nonce, self.body)}"

    def test_the_test_vector(self) -> None:
        expected = "6414029c0c97f961211fe7abdcf6e1c978f997ea571177ed1cd7915f4da3262a"
        self.assertEqual(digest(KEY, self.now_ms, self.nonce, self.body), expected)

    def test_what_is_refused(self) -> None:
        header = self.header(self.now_ms)
        cases = [
            ("MISSING", None, self.body),
            ("MALFORMED", "s=abc", self.body),
            ("WRONG", header, b"another body"),
            ("EXPIRED", self.header(self.now_ms - 60_001), self.body),
            ("EXPIRED", self.header(self.now_ms + 60_001), self.body),
        ]
        verifier = RequestVerifier(KEY)
        for problem, given, body in cases:
            self.assertEqual(verifier.problem(given, body, self.now_ms), problem)
        self.assertIsNone(verifier.problem(header, self.body, self.now_ms))
        self.assertEqual(verifier.problem(header, self.body, self.now_ms), "REPLAYED")

    def test_a_verifier_that_forgot_a_nonce_accepts_nothing_that_was_signed_before(self) -> None:
        verifier = RequestVerifier(KEY, max_nonces=1)
        signed = []
        for ms in [0, 1]:
            nonce = self.nonce[:-1] + str(ms)
            signed.append(f"t={self.now_ms + ms},n={nonce},s={digest(KEY, self.now_ms + ms, nonce, self.body)}")
        self.assertEqual([verifier.problem(each, self.body, self.now_ms) for each in signed], [None, None])
        self.assertEqual(verifier.problem(signed[0], self.body, self.now_ms), "EXPIRED")


if __name__ == "__main__":
    unittest.main()
