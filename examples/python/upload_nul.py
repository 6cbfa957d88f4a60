"""upload/nul: sends a file as name NUL contents NUL NUL, and waits until the server says that it is stored."""
import pathlib
import socket
import sys

file = pathlib.Path(sys.argv[1])
host = sys.argv[2] if len(sys.argv) > 2 else "127.0.0.1"
port = int(sys.argv[3]) if len(sys.argv) > 3 else 1236

contents = file.read_bytes()
if b"\0\0" in contents or contents.endswith(b"\0"):
    sys.exit("this way of sending cannot carry NUL NUL: use recess upload, or lobby/json")
with socket.create_connection((host, port)) as server:
    server.sendall(file.name.encode() + b"\0" + contents + b"\0\0")
    answer = b""
    while piece := server.recv(1024):
        answer = answer + piece
if answer == b"\0\0":
    print("stored", len(contents), "bytes")
else:
    sys.exit(answer.decode() or "the server closed without an answer")
