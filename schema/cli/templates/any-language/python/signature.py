"""Verifies that a request comes from someone who has the key of this network, and comes once (obligation 3)."""

import hashlib
import hmac
import re
import threading
import time

HEADER_FORM = re.compile(r"t=([0-9]{1,15}),n=([A-Za-z0-9_-]{22}),s=([0-9a-f]{64})")


def digest(key: str, timestamp_ms: int | str, nonce: str, body: bytes) -> str:
    """What the header's s must be: the hex text of the key is the HMAC key as it stands."""
    return hmac.new(key.encode(), f"{timestamp_ms}.{nonce}.".encode() + body, hashlib.sha256).hexdigest()


class RequestVerifier:
    def __init__(self, key: str, tolerance_ms: int = 60_000, max_nonces: int = 200_000) -> None:
        self._key = key
        self._tolerance_ms = tolerance_ms
        self._max_nonces = max_nonces
        self._seen: dict[str, int] = {}  # nonces with the time they were signed at, in the order in which they came
        self._forgotten_until_ms = 0
        self._lock = threading.Lock()

    def problem(self, header: str | None, body: bytes, now_ms: int | None = None) -> str | None:
        """MISSING, MALFORMED, WRONG, EXPIRED or REPLAYED; None when the request is genuine."""
        now_ms = int(time.time() * 1000) if now_ms is None else now_ms
        if not header:
            return "MISSING"
        match = HEADER_FORM.fullmatch(header)
        if match is None:
            return "MALFORMED"
        timestamp_ms, nonce, given = int(match[1]), match[2], match[3]
        with self._lock:
            if abs(now_ms - timestamp_ms) > self._tolerance_ms or timestamp_ms <= self._forgotten_until_ms:
                return "EXPIRED"
            if not hmac.compare_digest(given, digest(self._key, match[1], nonce, body)):
                return "WRONG"
            if nonce in self._seen:
                return "REPLAYED"
            self._remember(nonce, timestamp_ms, now_ms)
            return None

    def _remember(self, nonce: str, timestamp_ms: int, now_ms: int) -> None:
        """Memory stays bounded; what was signed before a forgotten nonce is accepted no more."""
        while self._seen:
            oldest, signed_at_ms = next(iter(self._seen.items()))
            if signed_at_ms >= now_ms - self._tolerance_ms and len(self._seen) < self._max_nonces:
                break
            self._forgotten_until_ms = max(self._forgotten_until_ms, signed_at_ms)
            del self._seen[oldest]
        self._seen[nonce] = timestamp_ms
