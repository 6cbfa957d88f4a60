"""lobby/json: takes a name and wins a game alone. One JSON object a line; an answer carries the id of its request."""
import json
import socket
import sys

host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
port = int(sys.argv[2]) if len(sys.argv) > 2 else 4242
name = sys.argv[3] if len(sys.argv) > 3 else "ann"

with socket.create_connection((host, port)) as server:
    lines = server.makefile(encoding="utf-8", newline="\n")
    last_id = 0

    def ask(**request):
        """Sends one request and returns its answer; events, which carry no id, are passed over."""
        global last_id
        last_id = last_id + 1
        server.sendall(json.dumps({**request, "id": last_id}).encode() + b"\n")
        for line in lines:
            message = json.loads(line)
            if message.get("id") == last_id:
                if message["type"] == "error":
                    sys.exit(message["message"])
                return message
        sys.exit("the server closed before the end")

    ask(type="hello", name=name)
    facts = ask(type="solo", game="guess")["view"]["facts"]
    low, high = facts["lowest"], facts["highest"]
    while facts.get("hint") != "correct":
        facts = ask(type="guess", number=(low + high) // 2)["view"]["facts"]
        if facts["hint"] == "low":
            low = facts["guess"] + 1
        elif facts["hint"] == "high":
            high = facts["guess"] - 1
    print("won in", facts["moves"])
    ask(type="quit")
