"""Uploads a file in four sends and waits for NUL NUL."""
import socket
import sys

s = socket.socket()
s.connect((sys.argv[1], int(sys.argv[2])))
s.sendall("résumé.txt".encode())
s.sendall(b"\0")
s.sendall(("héllo\n" * 10000).encode())
s.sendall(b"\0\0")
while True:
    ack = s.recv(1024)
    if ack == b"\0\0":
        break
    if ack == b"":
        sys.exit("closed without an ack")
s.close()
print("acknowledged")
