"""Joins a room of the lobby in JSON lines and plays every round of its match; prints each line that comes."""
import json
import socket
import sys

s = socket.create_connection((sys.argv[1], int(sys.argv[2])))
# Only for reading: a text file that is written to forgets what it has read ahead.
lines = s.makefile(encoding="utf-8", newline="\n")


def ask(**request):
    s.sendall(json.dumps(request).encode() + b"\n")


def guess():
    ask(type="guess", number=(low + high) // 2)


low, high = 1, 100
ask(type="hello", name=sys.argv[3])
ask(type="join", room=sys.argv[4])
for line in lines:
    print(line, end="", flush=True)
    message = json.loads(line)
    if message["type"] == "round-started":
        low, high = 1, 100
        guess()
    elif message["type"] == "moved" and message["counted"]:
        facts = message["view"]["facts"]
        if facts["hint"] == "low":
            low = facts["guess"] + 1
        elif facts["hint"] == "high":
            high = facts["guess"] - 1
        if facts["hint"] != "correct":
            guess()
    elif message["type"] == "match-ended":
        ask(type="quit")
