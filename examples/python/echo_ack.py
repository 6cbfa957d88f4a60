"""echo/ack: sends one message, ended by NUL, and waits for OK."""
import socket
import sys

host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
port = int(sys.argv[2]) if len(sys.argv) > 2 else 1234

with socket.create_connection((host, port)) as server:
    server.sendall("Hello, teacher!".encode() + b"\0")  # The NUL says: this is all of it.
    answer = b""
    while piece := server.recv(1024):  # b"" is the end: the server has closed.
        answer = answer + piece
print(answer.decode())
