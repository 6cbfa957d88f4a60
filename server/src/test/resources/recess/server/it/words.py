"""Plays guess/words as lessons do it: the whole of one recv is one word."""
import socket
import sys

s = socket.socket()
s.connect((sys.argv[1], int(sys.argv[2])))
low, high, guesses = 1, 100, 0
while True:
    word = s.recv(4096).decode()
    if word == "GUESS":
        guess = (low + high) // 2
        guesses = guesses + 1
        s.sendall(str(guess).encode())
    elif word == "Low":
        low = guess + 1
    elif word == "High":
        high = guess - 1
    elif word == "Correct":
        break
    else:
        sys.exit("unexpected " + repr(word))
s.close()
print("won in", guesses)
