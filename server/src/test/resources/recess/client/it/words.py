"""Plays every round of a match in the words of the lesson: the whole of one recv is one word."""
import socket
import sys

s = socket.create_connection((sys.argv[1], int(sys.argv[2])))
low, high, guess = 1, 100, 0
while True:
    word = s.recv(4096).decode()
    if word == "":
        break
    print(word, flush=True)
    if word == "GUESS":
        guess = (low + high) // 2
        s.sendall(str(guess).encode())
    elif word == "Low":
        low = guess + 1
    elif word == "High":
        high = guess - 1
    else:
        # Correct, or who else has won: the next round has another number.
        low, high = 1, 100
