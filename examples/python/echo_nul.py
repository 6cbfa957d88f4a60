"""echo/nul: sends messages of any length, each ended by NUL, and reads each back up to its NUL."""
import socket
import sys

host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
port = int(sys.argv[2]) if len(sys.argv) > 2 else 1235

unread = b""  # What has come behind the message before.


def read_message(server):
    """The next message, without its NUL. One recv may bring half of one, or two and a half."""
    global unread
    while b"\0" not in unread:
        piece = server.recv(4096)
        if not piece:
            sys.exit("the server closed in the middle of a message")
        unread = unread + piece
    message, _, unread = unread.partition(b"\0")
    return message


with socket.create_connection((host, port)) as server:
    # Two messages in one send, and a third of 100,000 bytes: only the NULs tell them apart.
    server.sendall(b"one\0two\0" + b"x" * 100_000 + b"\0")
    print(read_message(server).decode())
    print(read_message(server).decode())
    print(len(read_message(server)), "bytes")
