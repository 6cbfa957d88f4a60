"""Plays guess/lines without sending a line end, one recv a line."""
import socket
import sys

s = socket.socket()
s.connect((sys.argv[1], int(sys.argv[2])))
low, high, guesses = 1, 100, 0
while True:
    line = s.recv(4096)
    if line == b"GUESS\n":
        guess = (low + high) // 2
        guesses = guesses + 1
        s.sendall(str(guess).encode())
    elif line == b"Low\n":
        low = guess + 1
    elif line == b"High\n":
        high = guess - 1
    elif line == b"Correct\n":
        break
    else:
        sys.exit("unexpected " + repr(line))
s.close()
print("won in", guesses)
