"""echo/stream: sends bytes without messages, says that it is done, and reads until the end."""
import socket
import sys

host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
port = int(sys.argv[2]) if len(sys.argv) > 2 else 1007

with socket.create_connection((host, port)) as server:
    server.sendall(b"one\ntwo\n")
    server.shutdown(socket.SHUT_WR)  # No more from us; the server still answers.
    came_back = b""
    while piece := server.recv(1024):
        came_back = came_back + piece
print(came_back.decode(), end="")
