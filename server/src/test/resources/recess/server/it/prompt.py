"""Plays guess/prompt: one recv for the prompt, one for the answer."""
import socket
import sys

s = socket.socket()
s.connect((sys.argv[1], int(sys.argv[2])))
low, high, guesses = 1, 100, 0
while True:
    prompt = s.recv(4096).decode()
    if prompt != "Guess the number":
        sys.exit("unexpected " + repr(prompt))
    guess = (low + high) // 2
    guesses = guesses + 1
    s.sendall(str(guess).encode())
    answer = s.recv(4096).decode()
    if answer == "Correct":
        break
    elif answer == "Low":
        low = guess + 1
    else:
        high = guess - 1
s.close()
print("won in", guesses)
