"""Plays hangman/lines: one recv a turn, the letters of the alphabet in their usual order of frequency."""
import socket
import sys

s = socket.socket()
s.connect((sys.argv[1], int(sys.argv[2])))
for letter in "etaoinshrdlcumwfgypbvkjxqz":
    turn = s.recv(4096).decode()
    if not turn.endswith("]Guess letter:"):
        break
    s.sendall(letter.encode())
s.close()
print(turn.splitlines()[-1])
