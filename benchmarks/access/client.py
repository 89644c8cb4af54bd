"""Keep-alive clients in a process of their own, which ask as fast as they are answered."""

import socket
import sys
import threading
from time import perf_counter_ns


def ask(port: int, requests: list[bytes], seconds: float, connections: int) -> list[int]:
    """Ask in turns for a while and return the time that each answer took, in nanoseconds."""
    told: list[list[int]] = [[] for _ in range(connections)]
    threads = [
        threading.Thread(target=_one, args=(port, requests[i::connections], seconds, told[i]))
        for i in range(connections)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [took for one in told for took in one]


def _one(port: int, requests: list[bytes], seconds: float, told: list[int]) -> None:
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        end = perf_counter_ns() + int(seconds * 1e9)
        number = 0
        while (began := perf_counter_ns()) < end:
            line.sendall(requests[number % len(requests)])
            _answer(line)
            told.append(perf_counter_ns() - began)
            number += 1


def _answer(line: socket.socket) -> None:
    data = line.recv(65_536)
    while (at := data.find(b"\r\n\r\n")) < 0:
        data += line.recv(65_536)
    if not data.startswith(b"HTTP/1.1 200"):
        raise RuntimeError(data[:300].decode(errors="replace"))
    head = data[:at].lower()
    begin = head.index(b"content-length:") + len(b"content-length:")
    length = int(head[begin : (head.find(b"\r\n", begin) + 1 or len(head) + 1) - 1])
    while len(data) - at - 4 < length:
        data += line.recv(65_536)


def main() -> None:
    """Read lines `port seconds connections file` and write the times of each, until the end."""
    for wanted in sys.stdin:
        port, seconds, connections, file = wanted.split()
        with open(file, "rb") as kept:  # noqa: PTH123 - one line of a benchmark
            requests = [one + b"\r\n\r\n" for one in kept.read().split(b"\r\n\r\n") if one]
        took = ask(int(port), requests, float(seconds), int(connections))
        print(" ".join(map(str, took)), flush=True)


if __name__ == "__main__":
    main()
